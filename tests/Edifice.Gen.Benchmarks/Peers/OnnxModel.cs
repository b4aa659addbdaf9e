using System;
using System.Runtime.InteropServices;
using Google.Protobuf;
using Onnx;

namespace Edifice.Benchmarks;

/// <summary>A multi-layer perceptron as an ONNX file: Gemm and ReLU, layer by layer.</summary>
internal static class OnnxModel
{
    private const int OperatorSet = 13;
    private const int Format = 8;

    public static byte[] Of(Workload workload, CalibratedNetwork numbers)
    {
        GraphProto graph = new() { Name = "mlp" };
        graph.Input.Add(Matrix("x", workload.Sizes[0]));
        graph.Output.Add(Matrix("y", workload.Sizes[^1]));
        string signal = "x";
        for (int layer = 0; layer < workload.Layers; layer++)
        {
            bool isLast = layer == workload.Layers - 1;
            graph.Initializer.Add(Tensor($"w{layer}", numbers.Weights[layer], workload.Sizes[layer + 1], workload.Sizes[layer]));
            graph.Initializer.Add(Tensor($"b{layer}", numbers.Biases[layer], workload.Sizes[layer + 1]));
            NodeProto product = new() { OpType = "Gemm" };
            product.Input.AddRange([signal, $"w{layer}", $"b{layer}"]);
            product.Output.Add(isLast ? "y" : $"sum{layer}");
            product.Attribute.Add(new AttributeProto { Name = "transB", Type = AttributeProto.Types.AttributeType.Int, I = 1 });
            graph.Node.Add(product);
            if (!isLast)
            {
                NodeProto relu = new() { OpType = "Relu" };
                relu.Input.Add($"sum{layer}");
                relu.Output.Add($"layer{layer}");
                graph.Node.Add(relu);
                signal = $"layer{layer}";
            }
        }

        ModelProto model = new() { IrVersion = Format, Graph = graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = OperatorSet });
        return model.ToByteArray();
    }

    private static ValueInfoProto Matrix(string name, int columns)
    {
        TensorShapeProto shape = new();
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "batch" });
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimValue = columns });
        return new ValueInfoProto
        {
            Name = name,
            Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)TensorProto.Types.DataType.Float, Shape = shape } },
        };
    }

    private static TensorProto Tensor(string name, float[] values, params long[] dimensions)
    {
        TensorProto tensor = new()
        {
            Name = name,
            DataType = (int)TensorProto.Types.DataType.Float,
            RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes<float>(values)),
        };
        tensor.Dims.AddRange(dimensions);
        return tensor;
    }
}
