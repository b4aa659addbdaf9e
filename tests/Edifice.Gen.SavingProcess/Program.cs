using System;
using System.Globalization;
using System.IO;
using Edifice;
using Edifice.Saving;

// Saves two networks and a checkpoint of each, in turn, into the folder that it is given, until it is killed.
(string parameters, string checkpoints) = (Path.Combine(args[0], "network.safetensors"), Path.Combine(args[0], "checkpoint.safetensors"));
SavedNetwork[] networks = [SavedNetwork.Create(seed: 1), SavedNetwork.Create(seed: 2)];
for (long round = 0; ; round++)
{
    SavedNetwork network = networks[round % 2];
    string seed = (1 + (round % 2)).ToString(CultureInfo.InvariantCulture);
    network.Save(parameters, [new("seed", seed)]);
    TrainingCheckpoint<SavedNetwork> checkpoint = new(network.Parameters, [new("seed", seed)]);
    checkpoint.Add("optimizer.first_moment", network.Parameters.Storage);
    checkpoint.Save(checkpoints);
    if (round == 0)
    {
        Console.WriteLine("saved once");
    }
}
