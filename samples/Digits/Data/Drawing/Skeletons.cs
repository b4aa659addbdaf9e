using static Edifice.Samples.Digits.Stroke;

namespace Edifice.Samples.Digits;

/// <summary>How people write each digit: for each, several styles; for each style, its strokes.</summary>
internal static class Skeletons
{
    /// <summary>[digit][style][stroke]</summary>
    public static Stroke[][][] Styles { get; } =
    [
        Zero, One, Two, Three, Four, Five, Six, Seven, Eight, Nine,
    ];

    private static Stroke[][] Zero =>
    [
        [
            Curve(
                0.05f, -1, -0.45f, -0.6f, -0.55f, 0.05f, -0.35f, 0.75f,
                0.05f, 1, 0.45f, 0.65f, 0.55f, 0, 0.4f, -0.7f, 0.05f, -1),
        ],
        [
            Curve(
                0.3f, -0.85f, -0.2f, -0.85f, -0.55f, -0.1f, -0.35f, 0.75f,
                0.1f, 0.95f, 0.5f, 0.4f, 0.5f, -0.4f, 0.15f, -0.95f, -0.1f, -0.75f),
        ],
        [Curve(0, -1, -0.32f, -0.6f, -0.38f, 0, -0.3f, 0.65f, 0, 1, 0.3f, 0.65f, 0.38f, 0, 0.3f, -0.6f, 0, -1)],
    ];

    private static Stroke[][] One =>
    [
        [Line(0, -1, 0, 1)],
        [Line(-0.35f, -0.55f, 0.05f, -1, 0.05f, 1)],
        [Line(-0.3f, -0.65f, 0, -1, 0, 1), Line(-0.4f, 1, 0.4f, 1)],
        [Curve(0.15f, -1, 0.05f, -0.2f, -0.15f, 1)],
    ];

    private static Stroke[][] Two =>
    [
        [
            Curve(-0.5f, -0.6f, -0.2f, -0.95f, 0.3f, -0.9f, 0.45f, -0.45f, 0.1f, 0.2f, -0.55f, 0.95f),
            Line(-0.55f, 0.95f, 0.55f, 0.95f),
        ],
        [
            Curve(
                -0.45f, -0.75f, 0.1f, -1, 0.5f, -0.6f, 0.2f, 0.1f,
                -0.35f, 0.8f, -0.55f, 0.7f, -0.3f, 0.55f, 0.1f, 0.85f, 0.6f, 0.85f),
        ],
        [
            Curve(-0.45f, -0.85f, 0.2f, -0.95f, 0.4f, -0.6f, 0, 0.1f, -0.5f, 0.85f),
            Curve(-0.5f, 0.85f, 0, 0.75f, 0.55f, 0.9f),
        ],
    ];

    private static Stroke[][] Three =>
    [
        [
            Curve(-0.45f, -0.75f, 0.05f, -1, 0.45f, -0.65f, 0.3f, -0.2f, -0.1f, -0.05f),
            Curve(-0.1f, -0.05f, 0.4f, 0.1f, 0.5f, 0.55f, 0.1f, 0.95f, -0.5f, 0.75f),
        ],
        [
            Line(-0.45f, -0.9f, 0.45f, -0.9f, -0.05f, -0.2f),
            Curve(-0.05f, -0.2f, 0.4f, 0, 0.5f, 0.5f, 0.15f, 0.95f, -0.45f, 0.8f),
        ],
        [Curve(-0.4f, -0.9f, 0.2f, -0.95f, 0.4f, -0.5f, 0, -0.1f, 0.1f, 0.05f, 0.45f, 0.4f, 0.2f, 0.9f, -0.4f, 0.9f)],
    ];

    private static Stroke[][] Four =>
    [
        [Line(-0.35f, -0.9f, -0.5f, 0.15f, 0.5f, 0.15f), Line(0.3f, -0.5f, 0.25f, 1)],
        [Line(0.25f, 1, 0.25f, -1, -0.55f, 0.35f, 0.6f, 0.35f)],
        [
            Curve(-0.45f, -0.9f, -0.5f, -0.3f, -0.25f, 0, 0.15f, -0.05f, 0.4f, -0.3f),
            Line(0.45f, -0.95f, 0.35f, 0, 0.3f, 1),
        ],
    ];

    private static Stroke[][] Five =>
    [
        [
            Line(0.5f, -0.95f, -0.35f, -0.95f, -0.4f, -0.15f),
            Curve(-0.4f, -0.15f, 0.1f, -0.3f, 0.5f, 0.15f, 0.35f, 0.75f, -0.05f, 0.95f, -0.5f, 0.75f),
        ],
        [
            Curve(
                0.45f, -0.9f, -0.1f, -0.95f, -0.4f, -0.5f, -0.15f, -0.1f,
                0.3f, 0.1f, 0.4f, 0.6f, 0, 0.95f, -0.45f, 0.8f),
        ],
        [
            Line(-0.25f, -0.9f, -0.35f, -0.2f),
            Curve(-0.35f, -0.2f, 0.2f, -0.2f, 0.45f, 0.3f, 0.2f, 0.85f, -0.45f, 0.9f),
            Line(-0.25f, -0.9f, 0.55f, -0.95f),
        ],
    ];

    private static Stroke[][] Six =>
    [
        [
            Curve(
                0.4f, -0.9f, -0.1f, -0.75f, -0.45f, -0.1f, -0.45f, 0.55f,
                0, 0.95f, 0.45f, 0.6f, 0.35f, 0.15f, -0.05f, 0.05f, -0.4f, 0.4f),
        ],
        [
            Line(0.1f, -1, -0.4f, 0.3f),
            Curve(-0.4f, 0.3f, -0.3f, 0.85f, 0.1f, 0.95f, 0.4f, 0.6f, 0.2f, 0.25f, -0.15f, 0.3f, -0.35f, 0.55f),
        ],
        [Curve(0, -1, -0.35f, -0.3f, -0.4f, 0.4f, -0.15f, 0.9f, 0.25f, 0.85f, 0.3f, 0.5f, 0, 0.35f, -0.3f, 0.55f)],
    ];

    private static Stroke[][] Seven =>
    [
        [Line(-0.5f, -0.9f, 0.5f, -0.9f, -0.1f, 1)],
        [Line(-0.5f, -0.85f, 0.5f, -0.9f, -0.05f, 1), Line(-0.3f, 0.05f, 0.45f, 0)],
        [Curve(-0.5f, -0.6f, -0.4f, -0.85f, 0, -0.8f, 0.45f, -0.9f), Curve(0.45f, -0.9f, 0.15f, -0.2f, 0, 0.95f)],
        [Line(-0.45f, -0.6f, -0.4f, -0.95f, 0.45f, -0.95f), Curve(0.45f, -0.95f, 0.1f, -0.1f, -0.25f, 1)],
    ];

    private static Stroke[][] Eight =>
    [
        [
            Curve(0, -0.05f, -0.35f, -0.35f, -0.3f, -0.8f, 0, -1, 0.35f, -0.75f, 0.3f, -0.3f, 0, -0.05f),
            Curve(0, -0.05f, -0.45f, 0.3f, -0.4f, 0.8f, 0, 1, 0.45f, 0.75f, 0.4f, 0.3f, 0, -0.05f),
        ],
        [
            Curve(
                0.4f, -0.75f, 0, -0.95f, -0.4f, -0.65f, -0.1f, -0.15f, 0.35f, 0.35f,
                0.25f, 0.85f, -0.15f, 0.95f, -0.4f, 0.6f, -0.1f, 0.1f, 0.3f, -0.35f, 0.4f, -0.75f),
        ],
        [
            Curve(
                0.05f, -1, -0.25f, -0.7f, 0, -0.25f, 0.25f, 0.3f, 0.1f, 0.9f,
                -0.2f, 0.85f, -0.2f, 0.4f, 0.1f, -0.1f, 0.3f, -0.7f, 0.05f, -1),
        ],
    ];

    private static Stroke[][] Nine =>
    [
        [
            Curve(0.4f, -0.45f, 0.1f, -0.95f, -0.35f, -0.75f, -0.4f, -0.25f, 0, -0.05f, 0.4f, -0.45f),
            Line(0.4f, -0.6f, 0.3f, 1),
        ],
        [
            Curve(
                0.4f, -0.65f, 0, -0.95f, -0.4f, -0.6f, -0.2f, -0.1f,
                0.2f, -0.2f, 0.45f, -0.7f, 0.45f, 0.2f, 0.2f, 0.85f, -0.35f, 0.85f),
        ],
        [
            Curve(0.35f, -0.8f, -0.1f, -0.95f, -0.35f, -0.5f, 0, -0.2f, 0.35f, -0.75f),
            Curve(0.35f, -0.8f, 0.25f, 0, 0, 1),
        ],
    ];
}
