package org.ishizue.kernel.uservm;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Weaves interrupt points into a learner's class: an {@code invokedynamic} at every method entry and before
 * every jump back. It takes and leaves nothing on the stack, so frames and stack sizes stay as they are.
 * See {@code org.ishizue.runtime.agent.Checks} for the far end.
 */
final class InterruptWeaver {
  private static final Handle BOOTSTRAP = new Handle(
      Opcodes.H_INVOKESTATIC,
      "org/ishizue/runtime/agent/Checks",
      "bootstrap",
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)"
          + "Ljava/lang/invoke/CallSite;",
      false);

  private InterruptWeaver() {}

  static byte[] weave(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Weaver(writer), 0);
    return writer.toByteArray();
  }

  private static final class Weaver extends ClassVisitor {
    Weaver(ClassWriter writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodWeaver(super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  private static final class MethodWeaver extends MethodVisitor {
    private final Set<Label> passed = new HashSet<>();

    MethodWeaver(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      check();
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        check();
      }
      super.visitJumpInsn(opcode, label);
    }

    private void check() {
      super.visitInvokeDynamicInsn("check", "()V", BOOTSTRAP);
    }
  }
}
