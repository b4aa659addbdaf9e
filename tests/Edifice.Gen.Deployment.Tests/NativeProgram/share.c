/* What threads get: the same bits from handles of their own, and an error code from one that is another's at the time. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "program.h"

#define THREADS 4
#define CALLS 200

typedef struct {
    digits_handle handle;
    int32_t rest; /* what a call may say besides DIGITS_OK; DIGITS_OK for nothing */
    int done;
    int wrong;
} worker;

static float input[DIGITS_INPUT_LENGTH];
static float expected[DIGITS_OUTPUT_LENGTH];

static void *work(void *argument)
{
    worker *self = argument;
    float output[DIGITS_OUTPUT_LENGTH];
    int call;
    for (call = 0; call < CALLS; call++) {
        int32_t status;
        memset(output, 0, sizeof output);
        status = digits_forward(self->handle, input, DIGITS_INPUT_LENGTH, output, DIGITS_OUTPUT_LENGTH);
        self->done += status == DIGITS_OK;
        if (status == DIGITS_OK ? memcmp(output, expected, sizeof output) != 0 : status != DIGITS_IN_USE && status != self->rest) {
            self->wrong++;
        }
    }

    return NULL;
}

/* Gives how many calls were carried out. */
static int run(worker *workers, digits_handle destroyed)
{
    pthread_t threads[THREADS];
    int index, done = 0;
    for (index = 0; index < THREADS; index++) {
        require_true(pthread_create(&threads[index], NULL, work, &workers[index]) == 0, "thread");
    }

    /* A handle that is in use can not be destroyed; sooner or later it is not. */
    while (destroyed != NULL) {
        int32_t status = digits_destroy(destroyed);
        require_true(status == DIGITS_OK || status == DIGITS_IN_USE, "destroyed while it is used");
        destroyed = status == DIGITS_OK ? NULL : destroyed;
    }

    for (index = 0; index < THREADS; index++) {
        require_true(pthread_join(threads[index], NULL) == 0, "thread");
        require_true(workers[index].wrong == 0, "what a thread got");
        done += workers[index].done;
    }

    return done;
}

void share(void)
{
    worker workers[THREADS];
    digits_handle first;
    int index;
    alarm(120);
    fill(input, DIGITS_INPUT_LENGTH, 1);
    require(digits_create(NULL, 0, 1, &first), DIGITS_OK, "create");
    require(digits_forward(first, input, DIGITS_INPUT_LENGTH, expected, DIGITS_OUTPUT_LENGTH), DIGITS_OK, "forward");

    memset(workers, 0, sizeof workers);
    for (index = 0; index < THREADS; index++) {
        require(digits_create_shared(first, 1, &workers[index].handle), DIGITS_OK, "create_shared");
    }

    require_true(run(workers, NULL) == THREADS * CALLS, "handles of their own never wait");
    for (index = 0; index < THREADS; index++) {
        require(digits_destroy(workers[index].handle), DIGITS_OK, "destroy");
    }

    memset(workers, 0, sizeof workers);
    for (index = 0; index < THREADS; index++) {
        workers[index].handle = first;
    }

    require_true(run(workers, NULL) > 0, "one handle for all");
    for (index = 0; index < THREADS; index++) {
        workers[index].rest = DIGITS_BAD_HANDLE;
    }

    run(workers, first);
    require(digits_destroy(first), DIGITS_BAD_HANDLE, "destroyed twice");
    printf("shared\n");
}
