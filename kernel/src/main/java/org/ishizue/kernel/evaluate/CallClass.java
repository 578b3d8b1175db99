package org.ishizue.kernel.evaluate;

import java.util.List;
import org.ishizue.runtime.wire.Command.ClassFile;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A class whose method calls a static one with texts, as javac would make it of {@code Owner.method("…", "…");},
 * in no time and without a name that a cell could refer to.
 */
final class CallClass {
  static final String METHOD = "do_it$";

  private static final String TEXT = "java/lang/String";

  private CallClass() {}

  /**
   * Writes it.
   *
   * @param owner name of the class
   * @param method a static method of String[]
   * @param texts each no longer than a class file can hold (65,535 bytes of modified UTF-8)
   */
  static ClassFile of(String name, String owner, String method, List<String> texts) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, internal(name), null, "java/lang/Object", null);
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, METHOD, "()V", null, null);
    code.visitCode();
    code.visitLdcInsn(texts.size());
    code.visitTypeInsn(Opcodes.ANEWARRAY, TEXT);
    for (int i = 0; i < texts.size(); i++) {
      code.visitInsn(Opcodes.DUP);
      code.visitLdcInsn(i);
      code.visitLdcInsn(texts.get(i));
      code.visitInsn(Opcodes.AASTORE);
    }
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, internal(owner), method, "([L" + TEXT + ";)V", false);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return new ClassFile(name, writer.toByteArray());
  }

  private static String internal(String name) {
    return name.replace('.', '/');
  }
}
