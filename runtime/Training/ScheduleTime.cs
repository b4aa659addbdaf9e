namespace Edifice;

/// <summary>How far a training is, before an optimiser's step.</summary>
/// <param name="Step">Optimiser steps before it.</param>
/// <param name="Epochs">Epochs before it; with the share of the running one where the source says how many samples there are.</param>
/// <param name="TotalEpochs">Epochs that the training is to have.</param>
public readonly record struct ScheduleTime(long Step, double Epochs, int TotalEpochs);
