/* What a careful engineer writes in C: sample by sample, step by step; the product with the constant input once. */
#include "network.h"

/* Dense: every output is a dot product with all inputs, whether they fired or not. */
void hand_infer_dense(Network *n, const float *input, float *output)
{
    static float membrane[MAX_LAYERS][MAX_WIDTH], spikes[MAX_LAYERS][MAX_WIDTH], constant[MAX_WIDTH];
    int layers = n->layers, classes = n->size[layers];
    for (int s = 0; s < n->batch; s++) {
        float *rates = output + s * classes;
        for (int l = 0; l < layers; l++)
            memset(membrane[l], 0, n->size[l + 1] * sizeof(float));
        for (int o = 0; o < classes; o++)
            rates[o] = 0;
        for (int t = 0; t < n->steps; t++) {
            const float *in = input + (size_t)s * n->size[0];
            for (int l = 0; l < layers; l++) {
                int inputs = n->size[l], outputs = n->size[l + 1];
                for (int o = 0; o < outputs; o++) {
                    float sum;
                    if (l == 0 && t > 0) {
                        sum = constant[o];
                    } else {
                        const float *w = n->weight[l] + (size_t)o * inputs;
                        sum = n->bias[l][o];
                        for (int i = 0; i < inputs; i++)
                            sum += w[i] * in[i];
                        if (l == 0)
                            constant[o] = sum;
                    }
                    float charged = n->decay * membrane[l][o] + sum, spike = charged > THRESHOLD ? 1.f : 0.f;
                    membrane[l][o] = charged - spike * THRESHOLD;
                    spikes[l][o] = spike;
                }
                in = spikes[l];
            }
            for (int o = 0; o < classes; o++)
                rates[o] += in[o];
        }
        for (int o = 0; o < classes; o++)
            rates[o] *= 1.f / n->steps;
    }
}

/* Event-driven: for every input that fired, its row of weights is added. */
void hand_infer_event(Network *n, const float *input, float *output)
{
    static float membrane[MAX_LAYERS][MAX_WIDTH], constant[MAX_WIDTH], current[MAX_WIDTH];
    static int fired[2][MAX_WIDTH];
    int layers = n->layers, classes = n->size[layers];
    for (int s = 0; s < n->batch; s++) {
        const float *in = input + (size_t)s * n->size[0];
        float *rates = output + s * classes;
        for (int l = 0; l < layers; l++)
            memset(membrane[l], 0, n->size[l + 1] * sizeof(float));
        for (int o = 0; o < classes; o++)
            rates[o] = 0;
        int inputs = n->size[0], first = n->size[1];
        memcpy(constant, n->bias[0], first * sizeof(float));
        for (int i = 0; i < inputs; i++) {
            const float *restrict w = n->transposed[0] + (size_t)i * first;
            float x = in[i];
            for (int o = 0; o < first; o++)
                constant[o] += x * w[o];
        }
        for (int t = 0; t < n->steps; t++) {
            int count = 0;
            for (int l = 0; l < layers; l++) {
                int outputs = n->size[l + 1];
                const float *sums = constant;
                if (l > 0) {
                    memcpy(current, n->bias[l], outputs * sizeof(float));
                    for (int k = 0; k < count; k++) {
                        const float *restrict w = n->transposed[l] + (size_t)fired[(l - 1) & 1][k] * outputs;
                        float *restrict c = current;
                        for (int o = 0; o < outputs; o++)
                            c[o] += w[o];
                    }
                    sums = current;
                }
                int next = 0, *list = fired[l & 1];
                float *v = membrane[l];
                for (int o = 0; o < outputs; o++) {
                    float charged = n->decay * v[o] + sums[o];
                    int spike = charged > THRESHOLD;
                    v[o] = spike ? charged - THRESHOLD : charged;
                    list[next] = o;
                    next += spike;
                }
                count = next;
            }
            for (int k = 0; k < count; k++)
                rates[fired[(layers - 1) & 1][k]] += 1;
        }
        for (int o = 0; o < classes; o++)
            rates[o] *= 1.f / n->steps;
    }
}

/* A learning step: forward, BPTT, Adam; the constant input's product once in either direction. */
void hand_train(Network *n, const float *input, const int *label, float *output, float rate)
{
    static float constant[MAX_WIDTH], adjoint[MAX_WIDTH], byOutput[MAX_WIDTH], overTime[MAX_WIDTH], carried[MAX_LAYERS][MAX_WIDTH];
    int layers = n->layers, steps = n->steps, classes = n->size[layers];
    for (int l = 0; l < layers; l++) {
        memset(n->weightGradient[l], 0, (size_t)n->size[l] * n->size[l + 1] * sizeof(float));
        memset(n->biasGradient[l], 0, n->size[l + 1] * sizeof(float));
    }
    for (int s = 0; s < n->batch; s++) {
        const float *x = input + (size_t)s * n->size[0];
        float *rates = output + s * classes;
        for (int o = 0; o < classes; o++)
            rates[o] = 0;
        for (int t = 0; t < steps; t++)
            for (int l = 0; l < layers; l++) {
                int inputs = n->size[l], outputs = n->size[l + 1];
                float *charged = n->charged[l] + (size_t)t * outputs, *spikes = n->spikes[l] + (size_t)t * outputs;
                const float *in = l ? n->spikes[l - 1] + (size_t)t * inputs : x;
                for (int o = 0; o < outputs; o++) {
                    float sum;
                    if (l == 0 && t > 0) {
                        sum = constant[o];
                    } else {
                        const float *w = n->weight[l] + (size_t)o * inputs;
                        sum = n->bias[l][o];
                        for (int i = 0; i < inputs; i++)
                            sum += w[i] * in[i];
                        if (l == 0)
                            constant[o] = sum;
                    }
                    float u = sum;
                    if (t > 0)
                        u += n->decay * (charged[o - outputs] - spikes[o - outputs] * THRESHOLD);
                    charged[o] = u;
                    spikes[o] = u > THRESHOLD ? 1.f : 0.f;
                }
                if (l == layers - 1)
                    for (int o = 0; o < classes; o++)
                        rates[o] += spikes[o];
            }
        for (int o = 0; o < classes; o++)
            rates[o] *= 1.f / steps;

        cross_entropy(1, n->batch, classes, rates, label + s, byOutput);
        for (int o = 0; o < classes; o++)
            byOutput[o] *= 1.f / steps;
        for (int l = 0; l < layers; l++)
            memset(carried[l], 0, n->size[l + 1] * sizeof(float));
        memset(overTime, 0, n->size[1] * sizeof(float));
        for (int t = steps - 1; t >= 0; t--) {
            memcpy(adjoint, byOutput, classes * sizeof(float));
            for (int l = layers - 1; l >= 0; l--) {
                int inputs = n->size[l], outputs = n->size[l + 1];
                const float *charged = n->charged[l] + (size_t)t * outputs;
                float *d = carried[l];
                for (int o = 0; o < outputs; o++) {
                    float q = 1.f + SLOPE * fabsf(charged[o] - THRESHOLD);
                    d[o] = adjoint[o] / (q * q) + n->decay * d[o];
                }
                if (l == 0) {
                    for (int o = 0; o < outputs; o++)
                        overTime[o] += d[o];
                    break;
                }
                const float *in = n->spikes[l - 1] + (size_t)t * inputs;
                memset(adjoint, 0, inputs * sizeof(float));
                for (int o = 0; o < outputs; o++) {
                    float *restrict gradient = n->weightGradient[l] + (size_t)o * inputs, *restrict back = adjoint;
                    const float *restrict w = n->weight[l] + (size_t)o * inputs;
                    float dv = d[o];
                    n->biasGradient[l][o] += dv;
                    for (int i = 0; i < inputs; i++) {
                        gradient[i] += dv * in[i];
                        back[i] += dv * w[i];
                    }
                }
            }
        }
        int inputs = n->size[0], outputs = n->size[1];
        for (int o = 0; o < outputs; o++) {
            float *restrict gradient = n->weightGradient[0] + (size_t)o * inputs;
            float dv = overTime[o];
            n->biasGradient[0][o] += dv;
            for (int i = 0; i < inputs; i++)
                gradient[i] += dv * x[i];
        }
    }
    adam(n, rate);
}
