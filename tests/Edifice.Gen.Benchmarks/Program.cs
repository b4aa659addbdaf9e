using Edifice.Benchmarks;

return BenchmarkCommands.Root().Parse(args).Invoke();
