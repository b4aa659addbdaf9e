/* What the peers share: memory, the loss, the optimiser. A stack of leaky integrate-and-fire layers on a constant input:
   U[t] = decay V[t-1] + I[t], S[t] = U[t] > 1, V[t] = U[t] - S[t]; fast-sigmoid surrogate of slope 25; rate decoding. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define THRESHOLD 1.0f
#define SLOPE 25.0f
#define MAX_LAYERS 8
#define MAX_WIDTH 4096

/* What a pass uses: nothing else is allocated, so that memory can be compared. */
enum { PLAIN = 1, TRANSPOSED = 2, CURRENT = 4, STEPS = 8, LEARNING = 16, ADJOINTS = 32 };

/* What memory is for. */
enum { PARAMETERS, GRADIENTS, MOMENTS, WORKING, PURPOSES };

typedef struct {
    size_t bytes[PURPOSES];
    int layers, batch, steps, updates;
    int size[MAX_LAYERS + 1];
    float decay;
    float *weight[MAX_LAYERS];     /* [out][in] */
    float *transposed[MAX_LAYERS]; /* [in][out] */
    float *bias[MAX_LAYERS];
    float *weightGradient[MAX_LAYERS], *biasGradient[MAX_LAYERS];
    float *weightMean[MAX_LAYERS], *weightSquare[MAX_LAYERS], *biasMean[MAX_LAYERS], *biasSquare[MAX_LAYERS];
    float *current[MAX_LAYERS], *charged[MAX_LAYERS], *spikes[MAX_LAYERS]; /* [steps][batch][size], or one sample's steps */
    float *currentGradient[MAX_LAYERS], *spikeGradient[MAX_LAYERS];
} Network;

static float *numbers(Network *n, int purpose, int needed, size_t count)
{
    if (!needed)
        return 0;
    size_t bytes = (count * sizeof(float) + 63) / 64 * 64;
    n->bytes[purpose] += bytes;
    float *memory = aligned_alloc(64, bytes);
    memset(memory, 0, bytes);
    return memory;
}

void network_free(Network *n)
{
    for (int l = 0; l < n->layers; l++) {
        float *all[] = {
            n->weight[l], n->transposed[l], n->bias[l], n->weightGradient[l], n->biasGradient[l], n->weightMean[l], n->weightSquare[l],
            n->biasMean[l], n->biasSquare[l], n->current[l], n->charged[l], n->spikes[l], n->currentGradient[l], n->spikeGradient[l],
        };
        for (size_t i = 0; i < sizeof all / sizeof *all; i++)
            free(all[i]);
    }
    free(n);
}

/* A learning step keeps every sample's steps when it is time-batched; inference and sample-by-sample training keep what they need. */
Network *network_create(int layers, const int *size, int batch, int steps, float decay, int keptSamples, int needs)
{
    Network *n = calloc(1, sizeof *n);
    n->layers = layers;
    n->batch = batch;
    n->steps = steps;
    n->decay = decay;
    memcpy(n->size, size, (layers + 1) * sizeof *size);
    for (int l = 0; l < layers; l++) {
        size_t weights = (size_t)size[l] * size[l + 1], outputs = size[l + 1], states = (size_t)keptSamples * steps * outputs;
        n->weight[l] = numbers(n, PARAMETERS, needs & PLAIN, weights);
        n->transposed[l] = numbers(n, PARAMETERS, needs & TRANSPOSED, weights);
        n->bias[l] = numbers(n, PARAMETERS, 1, outputs);
        n->weightGradient[l] = numbers(n, GRADIENTS, needs & LEARNING, weights);
        n->biasGradient[l] = numbers(n, GRADIENTS, needs & LEARNING, outputs);
        n->weightMean[l] = numbers(n, MOMENTS, needs & LEARNING, weights);
        n->weightSquare[l] = numbers(n, MOMENTS, needs & LEARNING, weights);
        n->biasMean[l] = numbers(n, MOMENTS, needs & LEARNING, outputs);
        n->biasSquare[l] = numbers(n, MOMENTS, needs & LEARNING, outputs);
        n->current[l] = numbers(n, WORKING, needs & CURRENT, states);
        n->charged[l] = numbers(n, WORKING, needs & STEPS, states);
        n->spikes[l] = numbers(n, WORKING, needs & STEPS, states);
        n->currentGradient[l] = numbers(n, WORKING, needs & ADJOINTS, states);
        n->spikeGradient[l] = numbers(n, WORKING, needs & ADJOINTS, states);
    }
    return n;
}

void network_set(Network *n, int layer, const float *weight, const float *bias)
{
    int inputs = n->size[layer], outputs = n->size[layer + 1];
    if (n->weight[layer])
        memcpy(n->weight[layer], weight, (size_t)inputs * outputs * sizeof(float));
    memcpy(n->bias[layer], bias, outputs * sizeof(float));
    if (!n->transposed[layer])
        return;
    for (int o = 0; o < outputs; o++)
        for (int i = 0; i < inputs; i++)
            n->transposed[layer][(size_t)i * outputs + o] = weight[(size_t)o * inputs + i];
}

size_t network_bytes(const Network *n, int purpose) { return n->bytes[purpose]; }

const float *network_weight_gradient(const Network *n, int layer) { return n->weightGradient[layer]; }

/* The mean cross entropy's gradient by the outputs. */
static void cross_entropy(int rows, int batch, int classes, const float *output, const int *label, float *gradient)
{
    for (int b = 0; b < rows; b++) {
        const float *row = output + b * classes;
        float *result = gradient + b * classes, largest = -1e9f, sum = 0;
        for (int o = 0; o < classes; o++)
            largest = row[o] > largest ? row[o] : largest;
        for (int o = 0; o < classes; o++)
            sum += result[o] = expf(row[o] - largest);
        for (int o = 0; o < classes; o++)
            result[o] = (result[o] / sum - (label[b] == o)) / batch;
    }
}

static void adam_block(
    float *restrict w, const float *restrict g, float *restrict mean, float *restrict square, size_t count, float rate, float c1, float c2)
{
    for (size_t i = 0; i < count; i++) {
        mean[i] = .9f * mean[i] + .1f * g[i];
        square[i] = .999f * square[i] + .001f * g[i] * g[i];
        w[i] -= rate * (mean[i] * c1) / (sqrtf(square[i] * c2) + 1e-8f);
    }
}

static void adam(Network *n, float rate)
{
    n->updates++;
    float c1 = 1 / (1 - powf(.9f, n->updates)), c2 = 1 / (1 - powf(.999f, n->updates));
    for (int l = 0; l < n->layers; l++) {
        size_t weights = (size_t)n->size[l] * n->size[l + 1];
        adam_block(n->weight[l], n->weightGradient[l], n->weightMean[l], n->weightSquare[l], weights, rate, c1, c2);
        adam_block(n->bias[l], n->biasGradient[l], n->biasMean[l], n->biasSquare[l], n->size[l + 1], rate, c1, c2);
    }
}
