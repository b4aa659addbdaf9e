/* Says what the networks compute, to the last bit. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"

static float inputs[SAMPLES * DIGITS_INPUT_LENGTH];
static float outputs[SAMPLES * DIGITS_OUTPUT_LENGTH];

static void infer(digits_handle network, const char *what)
{
    memset(outputs, 0, sizeof outputs);
    require(digits_forward(network, inputs, SAMPLES * DIGITS_INPUT_LENGTH, outputs, SAMPLES * DIGITS_OUTPUT_LENGTH), DIGITS_OK, what);
    say(what, outputs, SAMPLES * DIGITS_OUTPUT_LENGTH);
}

static void infer_one_by_one(digits_handle network, const char *what)
{
    int sample;
    for (sample = 0; sample < SAMPLES; sample++) {
        require(
            digits_forward(network, inputs + sample * DIGITS_INPUT_LENGTH, DIGITS_INPUT_LENGTH, outputs + sample * DIGITS_OUTPUT_LENGTH, DIGITS_OUTPUT_LENGTH),
            DIGITS_OK, what);
    }

    say(what, outputs, SAMPLES * DIGITS_OUTPUT_LENGTH);
}

/* T steps, and what the network says of them. */
static void stream(digits_handle network, const char *what)
{
    float spikes[DIGITS_STEP_OUTPUT_SIZE];
    float decoded[DIGITS_OUTPUT_SIZE];
    int64_t steps;
    int step;
    for (step = 0; step < DIGITS_NUM_TIMESTEPS; step++) {
        require(digits_step(network, inputs + step * DIGITS_INPUT_SIZE, DIGITS_INPUT_SIZE, spikes, DIGITS_STEP_OUTPUT_SIZE), DIGITS_OK, what);
    }

    require(digits_decode(network, decoded, DIGITS_OUTPUT_SIZE), DIGITS_OK, what);
    require(digits_steps(network, &steps), DIGITS_OK, what);
    require_true(steps % DIGITS_NUM_TIMESTEPS == 0, what);
    say(what, decoded, DIGITS_OUTPUT_SIZE);
}

static void run_digits(const char *weights)
{
    size_t length;
    unsigned char *content = read_file(weights, &length);
    unsigned char *snapshot = malloc(digits_snapshot_length());
    digits_handle baked, other;
    int32_t max_batch;
    require(digits_create(NULL, 0, SAMPLES, &baked), DIGITS_OK, "create");
    require(digits_max_batch(baked, &max_batch), DIGITS_OK, "max_batch");
    require_true(max_batch == SAMPLES, "max_batch");
    infer(baked, "baked");
    require(digits_create(content, length, SAMPLES, &other), DIGITS_OK, "create of bytes");
    free(content);
    infer(other, "bytes");
    require(digits_destroy(other), DIGITS_OK, "destroy");
    require(digits_load(weights, SAMPLES, &other), DIGITS_OK, "load");
    infer(other, "loaded");

    /* The weights outlive the handle that they came with. */
    require(digits_destroy(baked), DIGITS_OK, "destroy");
    require(digits_create_shared(other, 1, &baked), DIGITS_OK, "create_shared");
    require(digits_destroy(other), DIGITS_OK, "destroy");
    infer_one_by_one(baked, "shared");

    stream(baked, "streamed");
    require(digits_snapshot_save(baked, snapshot, digits_snapshot_length()), DIGITS_OK, "save");
    stream(baked, "streamed on");
    require(digits_snapshot_restore(baked, snapshot, digits_snapshot_length()), DIGITS_OK, "restore");
    stream(baked, "streamed on");
    require(digits_reset(baked), DIGITS_OK, "reset");
    stream(baked, "streamed");
    free(snapshot);
    require(digits_destroy(baked), DIGITS_OK, "destroy");

    /* Weights that were not trained take more current to fire. */
    for (length = 0; length < SAMPLES * DIGITS_INPUT_LENGTH; length++) {
        inputs[length] *= 16.0f;
    }

    require(digits_create_seeded(7, SAMPLES, &baked), DIGITS_OK, "create_seeded");
    infer(baked, "seeded");
    require(digits_destroy(baked), DIGITS_OK, "destroy");
}

static void run_events(void)
{
    static float spikes[2 * EVENTS_INPUT_LENGTH];
    static float fired[2 * EVENTS_OUTPUT_LENGTH];
    float rows[2][EVENTS_NUM_TIMESTEPS * EVENTS_STEP_OUTPUT_SIZE];
    events_handle network;
    int step, index;
    fill_spikes(spikes, 2 * EVENTS_INPUT_LENGTH, 5);
    require(events_create_seeded(3, 2, &network), EVENTS_OK, "create_seeded");
    require(events_forward(network, spikes, 2 * EVENTS_INPUT_LENGTH, fired, 2 * EVENTS_OUTPUT_LENGTH), EVENTS_OK, "forward");
    say("events", fired, 2 * EVENTS_OUTPUT_LENGTH);

    /* The same steps as rows and as indices. */
    for (step = 0; step < EVENTS_NUM_TIMESTEPS; step++) {
        require(events_step(network, spikes + step * EVENTS_INPUT_SIZE, EVENTS_INPUT_SIZE, rows[0] + step * EVENTS_STEP_OUTPUT_SIZE, EVENTS_STEP_OUTPUT_SIZE), EVENTS_OK, "step");
    }

    require(events_reset(network), EVENTS_OK, "reset");
    for (step = 0; step < EVENTS_NUM_TIMESTEPS; step++) {
        int32_t indices[EVENTS_INPUT_SIZE];
        size_t count = 0;
        for (index = 0; index < EVENTS_INPUT_SIZE; index++) {
            if (spikes[step * EVENTS_INPUT_SIZE + index] != 0.0f) {
                indices[count++] = index;
            }
        }

        require(events_step_events(network, count == 0 ? NULL : indices, count, rows[1] + step * EVENTS_STEP_OUTPUT_SIZE, EVENTS_STEP_OUTPUT_SIZE), EVENTS_OK, "step_events");
    }

    require_true(memcmp(rows[0], rows[1], sizeof rows[0]) == 0 && memcmp(rows[0], fired, sizeof rows[0]) == 0, "steps are those of forward");
    require(events_step_events(network, NULL, 0, rows[0], EVENTS_STEP_OUTPUT_SIZE), EVENTS_OK, "a silent step");
    require(events_destroy(network), EVENTS_OK, "destroy");
}

static void run_rates(void)
{
    float sample[RATES_INPUT_LENGTH];
    float scores[RATES_OUTPUT_LENGTH];
    rates_handle network;
    fill(sample, RATES_INPUT_LENGTH, 9);
    require(rates_create_seeded(4, 1, &network), RATES_OK, "create_seeded");
    require(rates_forward(network, sample, RATES_INPUT_LENGTH, scores, RATES_OUTPUT_LENGTH), RATES_OK, "forward");
    say("rates", scores, RATES_OUTPUT_LENGTH);
    require(rates_destroy(network), RATES_OK, "destroy");
}

void compute(const char *weights)
{
    fill(inputs, SAMPLES * DIGITS_INPUT_LENGTH, 1);
    run_digits(weights);
    run_events();
    run_rates();
}
