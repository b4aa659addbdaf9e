/* What the parts of the program share. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <stddef.h>
#include <stdint.h>

#include "digits.h"
#include "events.h"
#include "rates.h"

#define SAMPLES 40

/* Ends the program with the library's words where a status is not what it has to be. */
void require(int32_t status, int32_t expected, const char *what);
void require_true(int truth, const char *what);

/* The same numbers as the test draws. */
uint32_t draw(uint32_t *state);
void fill(float *numbers, size_t length, uint32_t seed);
void fill_spikes(float *numbers, size_t length, uint32_t seed);

/* A line of the bits of all numbers. */
void say(const char *what, const float *numbers, size_t length);

/* A whole file; the caller frees it. */
unsigned char *read_file(const char *path, size_t *length);

void compute(const char *weights);
void resist(const char *weights, int mutations);
void share(void);

#endif
