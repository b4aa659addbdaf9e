namespace Edifice.Kernels;

/// <summary>Sizes and distances of a product with panels, in numbers: those of <see cref="PanelProduct.Multiply{TLanes}"/>.</summary>
internal readonly record struct PanelSizes(
    nint ARow, nint AColumn, nint Rows, nint BRow, nint BPanel, nint Panels, nint Inner, nint CRow, nint CPanel, ProductStart Start);
