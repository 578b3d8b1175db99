package org.ishizue.kernel.uservm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InterruptWeaverTest {
  private static final String SOURCE = """
      import java.util.*;
      import java.util.function.*;
      public class Shapes {
        final int size;
        Shapes(boolean big) { this(big ? 10 : 1); }
        Shapes(int n) { int s = 0; while (s < n) { s++; } size = s; }
        public static int forLoop() { int s = 0; for (int i = 0; i < 5; i++) { s += i; } return s; }
        public static int whileLoop() { int n = 0; while (n < 7) { n++; } return n; }
        public static int doLoop() { int n = 0; do { n += 2; } while (n < 8); return n; }
        public static int each() { int s = 0; for (int x : new int[] {1, 2}) { s += x; } return s; }
        public static int labelled() {
          int s = 0;
          outer:
          for (int i = 0; i < 3; i++) {
            for (long j = 0; ; j++) {
              if (j == i) { continue outer; }
              s++;
            }
          }
          return s;
        }
        public static int tried() {
          int s = 0;
          for (int i = 0; i < 3; i++) {
            try {
              if (i == 1) { throw new IllegalStateException(); }
              s += 1;
            } catch (IllegalStateException e) {
              s += 10;
            } finally {
              s += 100;
            }
          }
          return s;
        }
        public static int switched() {
          int s = 0;
          for (String w : List.of("a", "b", "c")) {
            s += switch (w) { case "a" -> 1; case "b" -> { yield 2; } default -> 3; };
          }
          return s;
        }
        public static int lambda() {
          IntUnaryOperator f = n -> { int s = 0; for (int i = 0; i < n; i++) { s++; } return s; };
          return f.applyAsInt(4);
        }
        public static int recursion() { return depth(6); }
        static int depth(int n) { return n == 0 ? 0 : 1 + depth(n - 1); }
        public static int built() { return new Shapes(true).size; }
        public static int locked() {
          Object lock = new Object();
          int s = 0;
          while (true) { synchronized (lock) { if (++s > 4) { return s; } } }
        }
        public static int conditional() {
          int s = 0;
          for (int i = 0; i < 4; i++) { s += Math.max(i, i > 2 ? 10 : i < 1 ? 5 : 1); }
          return s;
        }
        record Pair(int a, int b) { Pair { if (a > b) { throw new IllegalArgumentException(); } } }
        public static int recorded() { return new Pair(1, 2).hashCode() == 0 ? 0 : new Pair(1, 2).b(); }
        enum Kind { A { int n() { return 1; } }, B { int n() { return 2; } }; abstract int n(); }
        public static int enumerated() { int s = 0; for (Kind k : Kind.values()) { s += k.n(); } return s; }
        interface Greeter { default int greet() { int s = 0; while (s < 3) { s++; } return s; } }
        public static int defaulted() { return new Greeter() {}.greet(); }
      }
      """;

  private Map<String, byte[]> compiled = Map.of();

  @BeforeAll
  void compile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("Shapes.java"), SOURCE);
    var compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(
            null, null, null, "--release", "17", "-d", folder.toString(), file.toString()))
        .isZero();
    compiled = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        compiled.put(each.getFileName().toString().replace(".class", ""), Files.readAllBytes(each));
      }
    }
  }

  /** Defines woven classes, so that the JVM verifies them. */
  private final class Woven extends ClassLoader {
    Woven() {
      super(InterruptWeaverTest.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = compiled.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] woven = InterruptWeaver.weave(bytes);
      return defineClass(name, woven, 0, woven.length);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "forLoop,10",
    "whileLoop,7",
    "doLoop,8",
    "each,3",
    "labelled,3",
    "tried,312",
    "switched,6",
    "lambda,4",
    "recursion,6",
    "built,10",
    "locked,5",
    "conditional,18",
    "recorded,2",
    "enumerated,3",
    "defaulted,3"
  })
  void a_woven_method_verifies_and_gives_the_same(String method, int expected) throws Exception {
    Class<?> shapes = new Woven().loadClass("Shapes");
    assertThat(shapes.getMethod(method).invoke(null)).isEqualTo(expected);
  }

  @Test
  void every_method_entry_and_every_jump_back_is_checked() {
    Map<String, Integer> checks =
        checks(InterruptWeaver.weave(compiled.getOrDefault("Shapes", new byte[0])));
    assertThat(checks)
        .containsEntry("recursion", 1)
        .containsEntry("whileLoop", 2)
        .containsEntry("forLoop", 2)
        .containsEntry("doLoop", 2);
    assertThat(checks.get("labelled")).isGreaterThanOrEqualTo(3);
    assertThat(checks.values()).allMatch(count -> count >= 1);
  }

  private static Map<String, Integer> checks(byte[] classFile) {
    Map<String, Integer> checks = new HashMap<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String method, String type, String signature, String[] thrown) {
                checks.put(method, 0);
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitInvokeDynamicInsn(
                      String name, String descriptor, Handle bootstrap, Object... arguments) {
                    if (name.equals("check")) {
                      checks.merge(method, 1, Integer::sum);
                    }
                  }
                };
              }
            },
            0);
    return checks;
  }
}
