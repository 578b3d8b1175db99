package org.ishizue.workbench.launch;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.ishizue.kernel.Installation;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.DataReader;
import tech.tablesaw.io.DataWriter;

/**
 * Tablesaw's jar with one method more, for the distribution; run by Maven. Tablesaw looks through the class path for its
 * readers and writers when a first table is made, and the library that looks takes longer to start than
 * everything else that a small table needs. Where {@link Installation#NO_SCAN} is set, the classes of Tablesaw's own jar
 * are loaded by the names that the same search has found here; else everything is as it was.
 */
public final class TablesawBuild {
  private static final String TABLE = "tech/tablesaw/api/Table";
  private static final String REGISTER = "autoRegisterReadersAndWriters";
  private static final String SCANNING = REGISTER + "ByScanning";
  private static final String CHANGES = "META-INF/CHANGES.ishizue.txt";

  private TablesawBuild() {}

  /**
   * Writes the jar.
   *
   * @param arguments the folder to write it into, under the name that it has
   * @throws IllegalStateException if this Tablesaw has no such method: a new version, to be looked at
   */
  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(URI.create(
        Table.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Path target = folder.resolve(jar.getFileName());
    FileTime newest = FileTime.fromMillis(0);
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(target);
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        newest = newest.compareTo(entry.getLastModifiedTime()) < 0
            ? entry.getLastModifiedTime()
            : newest;
        to.putNextEntry(copy);
        try (InputStream in = from.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          to.write(
              entry.getName().equals(TABLE + ".class") ? changed(bytes, registered(jar)) : bytes);
        }
      }
      ZipEntry changes = new ZipEntry(CHANGES);
      changes.setTime(newest.toMillis());
      to.putNextEntry(changes);
      to.write("""
          Changed by Ishizue: tech.tablesaw.api.Table does not look through the class path for readers and writers
          where the system property %s is true.
          """.formatted(Installation.NO_SCAN).getBytes(StandardCharsets.UTF_8));
    }
    // An archive of classes is good for jars with the times that it was made from.
    Files.setLastModifiedTime(target, newest);
  }

  /** What Tablesaw's own search finds in its jar, in the order of names. */
  static Set<String> registered(Path jar) {
    Set<String> names = new TreeSet<>();
    try (ScanResult found = new ClassGraph()
        .enableAllInfo()
        .overrideClasspath(jar.toString())
        .acceptPackages("tech.tablesaw.io")
        .scan()) {
      names.addAll(found.getClassesImplementing(DataWriter.class.getName()).getNames());
      names.addAll(found.getClassesImplementing(DataReader.class.getName()).getNames());
    }
    return names;
  }

  /** The class with its method under another name, and ours in its place. */
  static byte[] changed(byte[] table, Set<String> names) {
    ClassReader reader = new ClassReader(table);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    boolean[] found = {false};
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            if (!name.equals(REGISTER)) {
              return super.visitMethod(access, name, descriptor, signature, exceptions);
            }
            found[0] = true;
            register(super.visitMethod(access, name, descriptor, signature, exceptions), names);
            return super.visitMethod(access, SCANNING, descriptor, signature, exceptions);
          }
        },
        0);
    if (!found[0]) {
      throw new IllegalStateException("Tablesaw's Table has no " + REGISTER + " any more");
    }
    return writer.toByteArray();
  }

  private static void register(MethodVisitor method, Set<String> names) {
    method.visitCode();
    Label byName = new Label();
    method.visitLdcInsn(Installation.NO_SCAN);
    method.visitMethodInsn(
        Opcodes.INVOKESTATIC, "java/lang/Boolean", "getBoolean", "(Ljava/lang/String;)Z", false);
    method.visitJumpInsn(Opcodes.IFNE, byName);
    method.visitMethodInsn(Opcodes.INVOKESTATIC, TABLE, SCANNING, "()V", false);
    method.visitInsn(Opcodes.RETURN);
    method.visitLabel(byName);
    method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    for (String name : names) {
      method.visitLdcInsn(name);
      method.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          "java/lang/Class",
          "forName",
          "(Ljava/lang/String;)Ljava/lang/Class;",
          false);
      method.visitInsn(Opcodes.POP);
    }
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
  }
}
