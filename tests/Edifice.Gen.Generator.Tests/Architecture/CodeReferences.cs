using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace Edifice.Generator.Tests.Architecture;

/// <summary>What the compiled code of a type mentions: other types, and text.</summary>
internal sealed class CodeReferences
{
    private const BindingFlags All =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private const byte TwoBytePrefix = 0xFE;

    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    private readonly HashSet<Type> _types = [];
    private readonly List<string> _texts = [];

    public CodeReferences(Type type)
    {
        Add(type.BaseType);
        AddAll(type.GetInterfaces());
        foreach (FieldInfo field in type.GetFields(All))
        {
            Add(field.FieldType);
            _texts.AddRange(field.IsLiteral && field.GetRawConstantValue() is string text ? [text] : []);
        }

        foreach (MethodBase method in type.GetMembers(All).OfType<MethodBase>())
        {
            Add((method as MethodInfo)?.ReturnType);
            AddAll(method.GetParameters().Select(parameter => parameter.ParameterType));
            Read(method);
        }

        AddAll(_types.Select(mentioned => mentioned.DeclaringType).ToArray());
    }

    public IReadOnlyCollection<Type> Types => _types;

    public IReadOnlyCollection<string> Texts => _texts;

    private void Read(MethodBase method)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        AddAll(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
        for (int position = 0; position < code.Length;)
        {
            short value = code[position++];
            if (value == TwoBytePrefix)
            {
                value = (short)((value << 8) | code[position++]);
            }

            OperandType operand = s_codes[value].OperandType;
            if (operand == OperandType.InlineString)
            {
                _texts.Add(method.Module.ResolveString(BitConverter.ToInt32(code, position)));
            }
            else if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok)
            {
                Add(method, BitConverter.ToInt32(code, position));
            }

            position += Length(operand, code, position);
        }
    }

    private static int Length(OperandType operand, byte[] code, int position) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, position)),
        _ => 4,
    };

    private void Add(MethodBase user, int token)
    {
        Type[]? ofType = user.DeclaringType!.IsGenericType ? user.DeclaringType.GetGenericArguments() : null;
        Type[]? ofMethod = user.IsGenericMethod ? user.GetGenericArguments() : null;
        MemberInfo member = user.Module.ResolveMember(token, ofType, ofMethod)!;
        Add(member as Type ?? member.DeclaringType);
        AddAll(member is MethodInfo { IsGenericMethod: true } method ? method.GetGenericArguments() : []);
    }

    private void AddAll(IEnumerable<Type?> types)
    {
        foreach (Type? type in types)
        {
            Add(type);
        }
    }

    private void Add(Type? type)
    {
        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(type.GetElementType());
            return;
        }

        _types.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
        AddAll(type.IsGenericTypeDefinition ? [] : type.GetGenericArguments());
    }
}
