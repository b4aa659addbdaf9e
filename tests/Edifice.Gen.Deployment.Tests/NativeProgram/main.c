/* Uses three networks from one shared library: what they compute, what they refuse, and what threads get. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"

void require_true(int truth, const char *what)
{
    if (!truth) {
        fprintf(stderr, "%s: not so; the library's last error is '%s'\n", what, digits_last_error());
        exit(1);
    }
}

void require(int32_t status, int32_t expected, const char *what)
{
    if (status != expected) {
        fprintf(stderr, "%s: status %d, expected %d; the library's last error is '%s'\n", what, (int)status, (int)expected, digits_last_error());
        exit(1);
    }
}

uint32_t draw(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

void fill(float *numbers, size_t length, uint32_t seed)
{
    size_t index;
    for (index = 0; index < length; index++) {
        numbers[index] = (float)draw(&seed) / 16777216.0f;
    }
}

void fill_spikes(float *numbers, size_t length, uint32_t seed)
{
    size_t index;
    for (index = 0; index < length; index++) {
        numbers[index] = draw(&seed) % 3 == 0 ? 1.0f : 0.0f;
    }
}

void say(const char *what, const float *numbers, size_t length)
{
    size_t index;
    printf("%s:", what);
    for (index = 0; index < length; index++) {
        uint32_t bits;
        memcpy(&bits, &numbers[index], sizeof bits);
        printf(" %08lx", (unsigned long)bits);
    }

    printf("\n");
}

unsigned char *read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    unsigned char *content;
    long end = 0;
    require_true(file != NULL && fseek(file, 0, SEEK_END) == 0 && (end = ftell(file)) > 0 && fseek(file, 0, SEEK_SET) == 0, path);
    content = malloc((size_t)end);
    require_true(content != NULL && fread(content, 1, (size_t)end, file) == (size_t)end, path);
    fclose(file);
    *length = (size_t)end;
    return content;
}

static void say_facts(void)
{
    require_true(digits_input_size() == DIGITS_INPUT_SIZE && digits_output_size() == DIGITS_OUTPUT_SIZE, "sizes");
    require_true(digits_input_length() == DIGITS_INPUT_LENGTH && digits_output_length() == DIGITS_OUTPUT_LENGTH, "lengths");
    require_true(digits_num_timesteps() == DIGITS_NUM_TIMESTEPS && digits_step_output_size() == DIGITS_STEP_OUTPUT_SIZE, "steps");
    require_true(digits_fingerprint() == DIGITS_FINGERPRINT && events_fingerprint() == EVENTS_FINGERPRINT && rates_fingerprint() == RATES_FINGERPRINT, "fingerprints");
    require_true(digits_abi_version() == DIGITS_ABI_VERSION, "version of the functions");
    require_true(events_input_length() == EVENTS_NUM_TIMESTEPS * EVENTS_INPUT_SIZE && events_output_length() == EVENTS_OUTPUT_LENGTH, "lengths over time");
    require_true(digits_last_error()[0] == '\0', "no error yet");
    printf("digits: %d %d %d\n", DIGITS_INPUT_SIZE, DIGITS_OUTPUT_SIZE, DIGITS_NUM_TIMESTEPS);
    printf("fingerprint: %08lx%08lx\n", (unsigned long)(DIGITS_FINGERPRINT >> 32), (unsigned long)(DIGITS_FINGERPRINT & 0xFFFFFFFFu));
    printf("version: %s\n", digits_version());
    printf("instructions: %s\n", digits_instruction_set());
}

int main(int count, char **arguments)
{
    if (count == 2 && strcmp(arguments[1], "facts") == 0) {
        say_facts();
    } else if (count == 3 && strcmp(arguments[1], "compute") == 0) {
        compute(arguments[2]);
    } else if (count == 4 && strcmp(arguments[1], "resist") == 0) {
        resist(arguments[2], atoi(arguments[3]));
    } else if (count == 2 && strcmp(arguments[1], "share") == 0) {
        share();
    } else {
        fprintf(stderr, "usage: program facts | compute WEIGHTS | resist WEIGHTS MUTATIONS | share\n");
        return 2;
    }

    return 0;
}
