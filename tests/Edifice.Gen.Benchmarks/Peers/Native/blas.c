/* OpenBLAS, time-batched: layer by layer, one product for all samples and steps; the constant input's product once. */
#include "network.h"
#include <cblas.h>

void openblas_set_num_threads(int);

void blas_threads(int count) { openblas_set_num_threads(count); }

/* [steps][batch · size]; the first layer's current is the same in every step. */
static void lif(const float *current, int perStep, float *charged, float *spikes, int steps, int width, float decay)
{
    for (int t = 0; t < steps; t++) {
        const float *in = current + (perStep ? (size_t)t * width : 0);
        float *u = charged + (size_t)t * width, *s = spikes + (size_t)t * width;
        if (t == 0) {
            for (int k = 0; k < width; k++) {
                u[k] = in[k];
                s[k] = in[k] > THRESHOLD ? 1.f : 0.f;
            }
        } else {
            const float *before = u - width, *fired = s - width;
            for (int k = 0; k < width; k++) {
                float q = decay * (before[k] - fired[k] * THRESHOLD) + in[k];
                u[k] = q;
                s[k] = q > THRESHOLD ? 1.f : 0.f;
            }
        }
    }
}

static void lif_backward(const float *spikeGradient, int perStep, const float *charged, float *result, int steps, int width, float decay)
{
    for (int t = steps - 1; t >= 0; t--) {
        const float *g = spikeGradient + (perStep ? (size_t)t * width : 0), *u = charged + (size_t)t * width;
        float *d = result + (size_t)t * width;
        if (t == steps - 1) {
            for (int k = 0; k < width; k++) {
                float q = 1.f + SLOPE * fabsf(u[k] - THRESHOLD);
                d[k] = g[k] / (q * q);
            }
        } else {
            for (int k = 0; k < width; k++) {
                float q = 1.f + SLOPE * fabsf(u[k] - THRESHOLD);
                d[k] = g[k] / (q * q) + decay * d[k + width];
            }
        }
    }
}

/* result[rows][outputs] = a[rows][inputs] · weightᵀ + bias */
static void product(int rows, int outputs, int inputs, const float *a, const float *weight, const float *bias, float *result)
{
    for (int r = 0; r < rows; r++)
        memcpy(result + (size_t)r * outputs, bias, outputs * sizeof(float));
    if (rows == 1)
        cblas_sgemv(CblasRowMajor, CblasNoTrans, outputs, inputs, 1, weight, inputs, a, 1, 1, result, 1);
    else
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, rows, outputs, inputs, 1, a, inputs, weight, inputs, 1, result, outputs);
}

void blas_infer(Network *n, const float *input, float *output)
{
    int layers = n->layers, steps = n->steps, batch = n->batch;
    for (int l = 0; l < layers; l++) {
        int outputs = n->size[l + 1];
        product(l ? batch * steps : batch, outputs, n->size[l], l ? n->spikes[l - 1] : input, n->weight[l], n->bias[l], n->current[l]);
        lif(n->current[l], l > 0, n->charged[l], n->spikes[l], steps, batch * outputs, n->decay);
    }
    int width = batch * n->size[layers];
    memset(output, 0, width * sizeof(float));
    for (int t = 0; t < steps; t++)
        for (int k = 0; k < width; k++)
            output[k] += n->spikes[layers - 1][(size_t)t * width + k];
    for (int k = 0; k < width; k++)
        output[k] *= 1.f / steps;
}

void blas_train(Network *n, const float *input, const int *label, float *output, float rate)
{
    int layers = n->layers, steps = n->steps, batch = n->batch, classes = n->size[layers];
    blas_infer(n, input, output);
    float *byOutput = n->spikeGradient[layers - 1];
    cross_entropy(batch, batch, classes, output, label, byOutput);
    for (int k = 0; k < batch * classes; k++)
        byOutput[k] *= 1.f / steps;
    for (int l = layers - 1; l >= 0; l--) {
        int inputs = n->size[l], outputs = n->size[l + 1], rows = batch * steps;
        float *d = n->currentGradient[l];
        lif_backward(n->spikeGradient[l], l < layers - 1, n->charged[l], d, steps, batch * outputs, n->decay);
        if (l == 0) {
            rows = batch;
            for (int t = 1; t < steps; t++)
                for (int k = 0; k < batch * outputs; k++)
                    d[k] += d[(size_t)t * batch * outputs + k];
        }
        memset(n->biasGradient[l], 0, outputs * sizeof(float));
        for (int r = 0; r < rows; r++)
            for (int o = 0; o < outputs; o++)
                n->biasGradient[l][o] += d[(size_t)r * outputs + o];
        cblas_sgemm(
            CblasRowMajor, CblasTrans, CblasNoTrans, outputs, inputs, rows, 1, d, outputs, l ? n->spikes[l - 1] : input, inputs, 0,
            n->weightGradient[l], inputs);
        if (l > 0)
            cblas_sgemm(
                CblasRowMajor, CblasNoTrans, CblasNoTrans, rows, inputs, outputs, 1, d, outputs, n->weight[l], inputs, 0,
                n->spikeGradient[l - 1], inputs);
    }
    adam(n, rate);
}
