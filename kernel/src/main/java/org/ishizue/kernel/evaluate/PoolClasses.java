package org.ishizue.kernel.evaluate;

import com.sun.source.util.JavacTask;
import java.io.Writer;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Classes that extend javac's own, for {@link SingleRun}: a pool, a worker and a task. They are written here, since javac shows
 * what they extend to nobody who is compiled for every JDK, and linked where the VM was started with {@link JavacClasses#OPENED}.
 */
final class PoolClasses {
  /** How many javacs JShell's own pool keeps at most. */
  private static final int KEPT = 5;

  private static final String API = "com/sun/tools/javac/api/";
  private static final String JAVACS_POOL = API + "JavacTaskPool";
  private static final String JAVACS_WORKER = API + "JavacTaskPool$Worker";
  private static final String JAVACS_TASK = API + "JavacTaskImpl";
  private static final String WITH_TASK = "(Lcom/sun/source/util/JavacTask;)Ljava/lang/Object;";

  private static final String OURS = Type.getInternalName(PoolClasses.class);
  private static final String POOL = OURS + "$OfJShell";
  private static final String WORKER = OURS + "$Working";
  private static final String TASK = OURS + "$Replay";
  private static final String RUN = Type.getDescriptor(SingleRun.class);
  private static final String FUNCTION = Type.getDescriptor(Function.class);
  private static final String RUNNABLE = Type.getDescriptor(Runnable.class);

  /** What getTask of JavacTaskPool takes before its worker. */
  private static final String ASKED = Type.getDescriptor(Writer.class)
      + Type.getDescriptor(JavaFileManager.class)
      + Type.getDescriptor(DiagnosticListener.class)
      + Type.getDescriptor(Iterable.class).repeat(3);

  private PoolClasses() {}

  /** A pool of javac's that asks {@link SingleRun} about each run. */
  interface Pool {
    /** Runs as javac's own pool does. */
    @Nullable
    Object plain(SingleRun.Question question);

    /** Has a worker of javac's work. */
    @Nullable
    Object ask(Object worker, JavacTask task);

    /** A worker of javac's. */
    Object worker(Function<JavacTask, @Nullable Object> work);
  }

  /** A pool that is to be JShell's. */
  static Pool pool(SingleRun run) throws ReflectiveOperationException {
    return (Pool) Defined.POOL_CLASS.getDeclaredConstructor(SingleRun.class).newInstance(run);
  }

  /** A task that gives JShell what was made before. */
  static JavacTask task(Object context, Runnable replay) {
    try {
      // Its constructors would register it with the javac that the context belongs to.
      JavacTask task = (JavacTask) Defined.ALLOCATE.invoke(Defined.UNSAFE, Defined.TASK_CLASS);
      Defined.CONTEXT.set(task, context);
      Defined.REPLAY.set(task, replay);
      return task;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e); // all of them were found
    }
  }

  /** What a task's javac keeps its parts in. */
  static Object context(JavacTask task) {
    try {
      return Defined.CONTEXT.get(task);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e); // it was made accessible
    }
  }

  /** Called by the pool. */
  @SuppressWarnings("unused")
  static @Nullable Object asked(
      SingleRun run,
      @Nullable Writer out,
      JavaFileManager files,
      DiagnosticListener<? super JavaFileObject> listener,
      Iterable<String> options,
      @Nullable Iterable<String> classes,
      Iterable<? extends JavaFileObject> units,
      Object worker) {
    List<String> allOptions = new ArrayList<>();
    options.forEach(allOptions::add);
    List<JavaFileObject> allUnits = new ArrayList<>();
    units.forEach(allUnits::add);
    return run.run(
        new SingleRun.Question(out, files, listener, allOptions, classes, allUnits, worker));
  }

  /** The classes, once for all JShells. */
  private static final class Defined {
    static final Class<?> POOL_CLASS;
    static final Class<?> TASK_CLASS;
    static final Field CONTEXT;
    static final Field REPLAY;
    static final Object UNSAFE;
    static final Method ALLOCATE;

    static {
      try {
        Class<?> unused = MethodHandles.lookup().defineClass(worker()); // the pool makes them
        POOL_CLASS = MethodHandles.lookup().defineClass(pool());
        TASK_CLASS = MethodHandles.lookup().defineClass(task());
        CONTEXT = TASK_CLASS.getSuperclass().getSuperclass().getDeclaredField("context");
        CONTEXT.setAccessible(true);
        REPLAY = TASK_CLASS.getDeclaredField("replay");
        Class<?> unsafe = Class.forName("sun.misc.Unsafe");
        Field the = unsafe.getDeclaredField("theUnsafe");
        the.setAccessible(true);
        UNSAFE = the.get(null);
        ALLOCATE = unsafe.getMethod("allocateInstance", Class.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private Defined() {}

    private static byte[] worker() {
      ClassWriter writer = begin(WORKER, "java/lang/Object", JAVACS_WORKER);
      writer.visitField(0, "work", FUNCTION, null, null).visitEnd();
      constructor(writer, WORKER, "java/lang/Object", "work", FUNCTION, -1);
      MethodVisitor code = method(writer, "withTask", WITH_TASK);
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, WORKER, "work", FUNCTION);
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitMethodInsn(
          Opcodes.INVOKEINTERFACE,
          Type.getInternalName(Function.class),
          "apply",
          "(Ljava/lang/Object;)Ljava/lang/Object;",
          true);
      return end(writer, code, Opcodes.ARETURN);
    }

    private static byte[] task() {
      ClassWriter writer = begin(TASK, JAVACS_TASK);
      writer.visitField(0, "replay", RUNNABLE, null, null).visitEnd();
      end(
          method(writer, "addTaskListener", "(Lcom/sun/source/util/TaskListener;)V"),
          Opcodes.RETURN);
      MethodVisitor code = method(writer, "call", "()Ljava/lang/Boolean;");
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, TASK, "replay", RUNNABLE);
      code.visitMethodInsn(
          Opcodes.INVOKEINTERFACE, Type.getInternalName(Runnable.class), "run", "()V", true);
      code.visitFieldInsn(Opcodes.GETSTATIC, "java/lang/Boolean", "TRUE", "Ljava/lang/Boolean;");
      return end(writer, code, Opcodes.ARETURN);
    }

    private static byte[] pool() {
      ClassWriter writer = begin(POOL, JAVACS_POOL, Type.getInternalName(Pool.class));
      writer.visitField(0, "run", RUN, null, null).visitEnd();
      constructor(writer, POOL, JAVACS_POOL, "run", RUN, KEPT);
      MethodVisitor asked =
          method(writer, "getTask", "(" + ASKED + "L" + JAVACS_WORKER + ";)Ljava/lang/Object;");
      asked.visitVarInsn(Opcodes.ALOAD, 0);
      asked.visitFieldInsn(Opcodes.GETFIELD, POOL, "run", RUN);
      for (int argument = 1; argument <= 7; argument++) {
        asked.visitVarInsn(Opcodes.ALOAD, argument);
      }
      asked.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          OURS,
          "asked",
          "(" + RUN + ASKED + "Ljava/lang/Object;)Ljava/lang/Object;",
          false);
      end(asked, Opcodes.ARETURN);
      plain(writer);
      MethodVisitor ask = method(
          writer, "ask", "(Ljava/lang/Object;Lcom/sun/source/util/JavacTask;)Ljava/lang/Object;");
      ask.visitVarInsn(Opcodes.ALOAD, 1);
      ask.visitTypeInsn(Opcodes.CHECKCAST, JAVACS_WORKER);
      ask.visitVarInsn(Opcodes.ALOAD, 2);
      ask.visitMethodInsn(Opcodes.INVOKEINTERFACE, JAVACS_WORKER, "withTask", WITH_TASK, true);
      end(ask, Opcodes.ARETURN);
      MethodVisitor worker = method(writer, "worker", "(" + FUNCTION + ")Ljava/lang/Object;");
      worker.visitTypeInsn(Opcodes.NEW, WORKER);
      worker.visitInsn(Opcodes.DUP);
      worker.visitVarInsn(Opcodes.ALOAD, 1);
      worker.visitMethodInsn(Opcodes.INVOKESPECIAL, WORKER, "<init>", "(" + FUNCTION + ")V", false);
      return end(writer, worker, Opcodes.ARETURN);
    }

    /** The pool's own getTask, with what a question holds. */
    private static void plain(ClassWriter writer) {
      String question = Type.getInternalName(SingleRun.Question.class);
      MethodVisitor code = method(writer, "plain", "(L" + question + ";)Ljava/lang/Object;");
      code.visitVarInsn(Opcodes.ALOAD, 0);
      for (var part : SingleRun.Question.class.getRecordComponents()) {
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(
            Opcodes.INVOKEVIRTUAL,
            question,
            part.getName(),
            "()" + Type.getDescriptor(part.getType()),
            false);
      }
      code.visitTypeInsn(Opcodes.CHECKCAST, JAVACS_WORKER);
      code.visitMethodInsn(
          Opcodes.INVOKESPECIAL,
          JAVACS_POOL,
          "getTask",
          "(" + ASKED + "L" + JAVACS_WORKER + ";)Ljava/lang/Object;",
          false);
      end(code, Opcodes.ARETURN);
    }

    private static ClassWriter begin(String name, String superclass, String... interfaces) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      writer.visit(Opcodes.V17, Opcodes.ACC_SUPER, name, null, superclass, interfaces);
      return writer;
    }

    /** One that keeps its argument in a field; a number is for the superclass's. */
    private static void constructor(
        ClassWriter writer, String name, String superclass, String field, String type, int number) {
      MethodVisitor code = method(writer, "<init>", "(" + type + ")V");
      code.visitVarInsn(Opcodes.ALOAD, 0);
      if (number >= 0) {
        code.visitLdcInsn(number);
      }
      code.visitMethodInsn(
          Opcodes.INVOKESPECIAL, superclass, "<init>", number >= 0 ? "(I)V" : "()V", false);
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, field, type);
      end(code, Opcodes.RETURN);
    }

    private static MethodVisitor method(ClassWriter writer, String name, String type) {
      MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, name, type, null, null);
      code.visitCode();
      return code;
    }

    private static void end(MethodVisitor code, int returning) {
      code.visitInsn(returning);
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    private static byte[] end(ClassWriter writer, MethodVisitor last, int returning) {
      end(last, returning);
      writer.visitEnd();
      return writer.toByteArray();
    }
  }
}
