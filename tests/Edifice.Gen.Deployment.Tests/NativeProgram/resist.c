/* Calls with arguments that can not be right: each is a status other than OK, says why, and changes nothing. */
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "program.h"

#define BATCH 3
#define CANARY 0x5A

static float input[BATCH * DIGITS_INPUT_LENGTH + 1];
static float hostile[BATCH * DIGITS_INPUT_LENGTH + 1];
static float output[BATCH * DIGITS_OUTPUT_LENGTH + 64];
static float expected[BATCH * DIGITS_OUTPUT_LENGTH];
static unsigned char *snapshot, *spoilt, *written;
static unsigned char *weights;
static size_t snapshot_length, weights_length;
static digits_handle network, gone;
static events_handle events;
static rates_handle rates;
static uint32_t state = 20261127;

static uint32_t pick(uint32_t count)
{
    return draw(&state) % count;
}

static void *address(uintptr_t value)
{
    void *pointer;
    memcpy(&pointer, &value, sizeof pointer);
    return pointer;
}

/* A handle that is none of digits'; expects what it is refused with. */
static digits_handle bad_handle(int32_t *status)
{
    static int somewhere;
    uintptr_t bits;
    *status = DIGITS_BAD_HANDLE;
    switch (pick(8)) {
    case 0: return NULL;
    case 1: return gone;
    case 2: return address(pick(64));
    case 3: return address((uintptr_t)&somewhere);
    case 4: return address(UINTPTR_MAX - pick(64));
    case 5:
        memcpy(&bits, &network, sizeof bits);
        return address(bits ^ ((uintptr_t)1 << (sizeof bits * 4 + pick((uint32_t)sizeof bits * 4))));
    case 6: *status = DIGITS_OTHER_NETWORK; return pick(2) == 0 ? (digits_handle)(void *)events : (digits_handle)(void *)rates;
    default: return address(((uintptr_t)draw(&state) << 24 << 16) ^ ((uintptr_t)draw(&state) << 8) ^ draw(&state));
    }
}

/* A length that is not this one, and no whole number of samples. */
static size_t bad_length(size_t right)
{
    static const size_t lengths[] = { 1, SIZE_MAX, SIZE_MAX / 4, SIZE_MAX / 4 + 1, (size_t)INT32_MAX + 1, (size_t)1 << 31, (size_t)UINT32_MAX + 2 };
    switch (pick(5)) {
    case 0: return 0;
    case 1: return right - 1;
    case 2: return right + 1;
    case 3: return right * 2 + 1;
    default: return lengths[pick(sizeof lengths / sizeof lengths[0])];
    }
}

/* A pointer that can not be used, of elements of so many bytes. */
static void *bad_pointer(void *right, size_t size, int32_t *status)
{
    uintptr_t bits;
    memcpy(&bits, &right, sizeof bits);
    if (size > 1 && pick(2) == 0) {
        *status = DIGITS_MISALIGNED;
        return address(bits + 1 + pick((uint32_t)size - 1));
    }

    *status = DIGITS_NULL_POINTER;
    return NULL;
}

static int32_t bad_forward(int32_t *status)
{
    static const float numbers[] = { INFINITY, -INFINITY, NAN };
    const size_t in = (1 + pick(BATCH)) * DIGITS_INPUT_LENGTH, out = in / DIGITS_INPUT_LENGTH * DIGITS_OUTPUT_LENGTH;
    switch (pick(8)) {
    case 0: return digits_forward(bad_handle(status), input, in, output, out);
    case 1: *status = DIGITS_WRONG_LENGTH; return digits_forward(network, input, bad_length(in), output, out);
    case 2: *status = DIGITS_WRONG_LENGTH; return digits_forward(network, input, in, output, bad_length(out));
    case 3: return digits_forward(network, bad_pointer(input, sizeof(float), status), in, output, out);
    case 4: return digits_forward(network, input, in, bad_pointer(output, sizeof(float), status), out);
    case 5: *status = DIGITS_WRONG_LENGTH; return digits_forward(network, input, (BATCH + 1 + pick(1000)) * (size_t)DIGITS_INPUT_LENGTH, output, out);
    case 6: *status = DIGITS_BAD_ARGUMENT; memcpy(hostile, input, sizeof input); return digits_forward(network, hostile, in, hostile + pick((uint32_t)in), out);
    default:
        *status = DIGITS_BAD_ARGUMENT;
        memcpy(hostile, input, sizeof input);
        hostile[pick((uint32_t)in)] = numbers[pick(3)];
        return digits_forward(network, hostile, in, output, out);
    }
}

static int32_t bad_step(int32_t *status)
{
    const size_t in = DIGITS_INPUT_SIZE, out = DIGITS_STEP_OUTPUT_SIZE;
    switch (pick(6)) {
    case 0: return digits_step(bad_handle(status), input, in, output, out);
    case 1: *status = DIGITS_WRONG_LENGTH; return digits_step(network, input, bad_length(in), output, out);
    case 2: *status = DIGITS_WRONG_LENGTH; return digits_step(network, input, in, output, bad_length(out));
    case 3: return digits_step(network, bad_pointer(input, sizeof(float), status), in, output, out);
    case 4: return digits_step(network, input, in, bad_pointer(output, sizeof(float), status), out);
    default:
        *status = DIGITS_BAD_ARGUMENT;
        memcpy(hostile, input, sizeof input);
        hostile[pick(DIGITS_INPUT_SIZE)] = NAN;
        return digits_step(network, hostile, in, output, out);
    }
}

static int32_t bad_events(int32_t *status)
{
    static const int32_t bad[] = { -1, INT32_MIN, INT32_MAX, DIGITS_INPUT_SIZE };
    const size_t out = DIGITS_STEP_OUTPUT_SIZE;
    int32_t indices[32];
    int index;
    for (index = 0; index < 32; index++) {
        indices[index] = (int32_t)pick(DIGITS_INPUT_SIZE);
    }

    switch (pick(6)) {
    case 0: return digits_step_events(bad_handle(status), indices, 32, output, out);
    case 1: *status = DIGITS_WRONG_LENGTH; return digits_step_events(network, indices, (size_t)INT32_MAX + 1 + pick(99), output, out);
    case 2: *status = DIGITS_WRONG_LENGTH; return digits_step_events(network, indices, 32, output, bad_length(out));
    case 3: return digits_step_events(network, bad_pointer(indices, sizeof(int32_t), status), 32, output, out);
    case 4: return digits_step_events(network, indices, 32, bad_pointer(output, sizeof(float), status), out);
    default: *status = DIGITS_BAD_ARGUMENT; indices[pick(32)] = bad[pick(4)]; return digits_step_events(network, indices, 32, output, out);
    }
}

static int32_t bad_stream(int32_t *status)
{
    int64_t steps;
    int32_t count;
    switch (pick(9)) {
    case 0: return digits_reset(bad_handle(status));
    case 1: return digits_steps(bad_handle(status), &steps);
    case 2: return digits_steps(network, bad_pointer(&steps, sizeof steps, status));
    case 3: return digits_decode(bad_handle(status), output, DIGITS_OUTPUT_SIZE);
    case 4: *status = DIGITS_WRONG_LENGTH; return digits_decode(network, output, bad_length(DIGITS_OUTPUT_SIZE));
    case 5: return digits_decode(network, bad_pointer(output, sizeof(float), status), DIGITS_OUTPUT_SIZE);
    case 6: return digits_max_batch(bad_handle(status), &count);
    case 7: return digits_max_batch(network, bad_pointer(&count, sizeof count, status));
    default: return digits_destroy(bad_handle(status));
    }
}

static int32_t bad_snapshot(int32_t *status)
{
    int32_t found;
    memcpy(spoilt, snapshot, snapshot_length);
    memset(written, CANARY, snapshot_length);
    switch (pick(6)) {
    case 0: found = digits_snapshot_save(bad_handle(status), written, snapshot_length); break;
    case 1: *status = DIGITS_WRONG_LENGTH; found = digits_snapshot_save(network, written, bad_length(snapshot_length)); break;
    case 2: found = digits_snapshot_save(network, bad_pointer(written, 1, status), snapshot_length); break;
    case 3: *status = DIGITS_WRONG_LENGTH; found = digits_snapshot_restore(network, spoilt, bad_length(snapshot_length)); break;
    case 4: found = digits_snapshot_restore(network, bad_pointer(spoilt, 1, status), snapshot_length); break;
    default:
        *status = DIGITS_BAD_SNAPSHOT;
        spoilt[pick((uint32_t)snapshot_length)] ^= (unsigned char)(1u << pick(8));
        found = digits_snapshot_restore(network, spoilt, snapshot_length);
        break;
    }

    require_true(written[0] == CANARY && written[snapshot_length - 1] == CANARY, "nothing was saved");
    return found;
}

/* What is made of bad arguments leaves NULL behind. */
static int32_t bad_creation(int32_t *status)
{
    static const int32_t batches[] = { 0, -1, INT32_MIN, INT32_MAX };
    static const char *paths[] = { "", "/nowhere/digits.safetensors", ".", "\xff\xfe", "/dev/null" };
    digits_handle made = network, other;
    int32_t found;
    switch (pick(9)) {
    case 0: *status = DIGITS_BAD_ARGUMENT; found = digits_create(NULL, 0, batches[pick(4)], &made); break;
    case 1: *status = DIGITS_BAD_ARGUMENT; found = digits_create_seeded((int64_t)draw(&state), batches[pick(4)], &made); break;
    case 2: *status = DIGITS_NULL_POINTER; found = digits_create(NULL, 1 + pick(1000), 1, &made); break;
    case 3: *status = DIGITS_BAD_WEIGHTS; found = digits_create(weights, pick((uint32_t)weights_length), 1, &made); break;
    case 4: *status = DIGITS_WRONG_LENGTH; found = digits_create(weights, SIZE_MAX - pick(99), 1, &made); break;
    case 5: other = bad_handle(status); found = digits_create_shared(other, 1, &made); break;
    case 6: *status = DIGITS_NULL_POINTER; found = digits_load(NULL, 1, &made); break;
    case 7: *status = -1; found = digits_load(paths[pick(5)], 1, &made); break;
    default: return digits_create(NULL, 0, 1, bad_pointer(&made, sizeof made, status));
    }

    require_true(made == NULL, "what was not made is NULL");
    return found;
}

static void check(int32_t found, int32_t status, int mutation)
{
    char what[64];
    size_t index;
    sprintf(what, "mutation %d", mutation);
    require_true(found != DIGITS_OK && found != DIGITS_INTERNAL, what);
    if (status >= 0) {
        require(found, status, what);
    }

    require_true(digits_last_error()[0] != '\0', what);
    for (index = 0; index < sizeof output; index++) {
        require_true(((unsigned char *)output)[index] == CANARY, what);
    }

    require(digits_snapshot_save(network, written, snapshot_length), DIGITS_OK, what);
    require_true(memcmp(written, snapshot, snapshot_length) == 0, what);
    if (mutation % 16 == 0) {
        require(digits_forward(network, input, BATCH * DIGITS_INPUT_LENGTH, output, BATCH * DIGITS_OUTPUT_LENGTH), DIGITS_OK, what);
        require_true(memcmp(output, expected, sizeof expected) == 0, what);
        memset(output, CANARY, sizeof output);
    }
}

void resist(const char *path, int mutations)
{
    static int32_t (*const calls[])(int32_t *) = { bad_forward, bad_step, bad_events, bad_stream, bad_snapshot, bad_creation };
    int mutation;

    /* Whatever waits for ever is ended, and found out. */
    alarm(240);
    weights = read_file(path, &weights_length);
    fill(input, BATCH * DIGITS_INPUT_LENGTH, 2);
    require(digits_load(path, BATCH, &network), DIGITS_OK, "load");
    require(digits_decode(network, output, DIGITS_OUTPUT_SIZE), DIGITS_NOTHING_TO_DECODE, "decode before the first step");
    require(rates_create(NULL, 0, 1, &rates), RATES_NO_WEIGHTS, "create without weights");
    require(events_create(weights, weights_length, 1, &events), EVENTS_BAD_WEIGHTS, "weights of another network");
    require(events_create_seeded(1, 1, &events), EVENTS_OK, "events");
    require(rates_create_seeded(1, 1, &rates), RATES_OK, "rates");
    require(digits_create_shared(network, 1, &gone), DIGITS_OK, "create_shared");
    require(digits_destroy(gone), DIGITS_OK, "destroy");
    require(digits_destroy(gone), DIGITS_BAD_HANDLE, "destroyed twice");

    require(digits_forward(network, input, BATCH * DIGITS_INPUT_LENGTH, expected, BATCH * DIGITS_OUTPUT_LENGTH), DIGITS_OK, "forward");
    require(digits_step(network, input, DIGITS_INPUT_SIZE, output, DIGITS_STEP_OUTPUT_SIZE), DIGITS_OK, "step");
    snapshot_length = digits_snapshot_length();
    snapshot = malloc(snapshot_length);
    spoilt = malloc(snapshot_length);
    written = malloc(snapshot_length);
    require(digits_snapshot_save(network, snapshot, snapshot_length), DIGITS_OK, "save");
    memset(output, CANARY, sizeof output);
    for (mutation = 0; mutation < mutations; mutation++) {
        int32_t status = -1;
        int32_t found = calls[pick(sizeof calls / sizeof calls[0])](&status);
        check(found, status, mutation);
    }

    /* A place that was given away again does not make the old handle one. */
    require(digits_create_seeded(1, 1, &gone), DIGITS_OK, "create");
    require(digits_destroy(network), DIGITS_OK, "destroy");
    require(digits_forward(network, input, DIGITS_INPUT_LENGTH, output, DIGITS_OUTPUT_LENGTH), DIGITS_BAD_HANDLE, "forward with a destroyed handle");
    printf("%d refused\n", mutations);
}
