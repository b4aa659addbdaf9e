using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission.Native;

/// <summary>A network's functions for C, and their header, which the build takes from the assembly.</summary>
internal static class NativeExportsFile
{
    public static string Write(NetworkPlan plan, string prefix)
    {
        string quotes = "\"\"\"";
        ClassShell shell = new(plan.Spec, $"This file: the functions that a native library exports for C, and {prefix}.h, which the package's build files write.")
        {
            Assembly = $"[assembly: global::Edifice.CompilerServices.NativeHeader({Literals.String(prefix)}, {quotes}\n{NativeHeader.Write(plan, prefix)}\n{quotes})]",
        };
        return shell.Write(code =>
        {
            new DocComment($"The functions of {prefix}.h. No exception leaves them.").Write(code);
            using (code.Block("internal static class NativeFunctions"))
            {
                foreach (NativeFunction function in NativeFunctions.Of(plan))
                {
                    code.Line();
                    code.Line("[global::System.Runtime.InteropServices.UnmanagedCallersOnly(");
                    code.Line($"    EntryPoint = {Literals.String($"{prefix}_{function.Name}")}, CallConvs = [typeof(global::System.Runtime.CompilerServices.CallConvCdecl)])]");
                    code.Line(function.Parameters.Length == 0 ? $"{function.InCSharp} => {function.Body};" : $"{function.InCSharp}\n    => {function.Body};");
                }
            }
        });
    }
}
