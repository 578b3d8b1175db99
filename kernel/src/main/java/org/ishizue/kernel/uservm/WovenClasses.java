package org.ishizue.kernel.uservm;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.ishizue.runtime.wire.Command.ClassFile;
import org.jspecify.annotations.Nullable;

/** Compiled classes, ready to travel. */
public final class WovenClasses {
  private WovenClasses() {}

  /** With interrupt points; without them for a VM that is never interrupted, only ended. */
  public static List<ClassFile> of(ClassBytecodes[] classes, @Nullable UserVm vm) {
    boolean points = vm == null || vm.isInterruptible();
    List<ClassFile> ready = new ArrayList<>(classes.length);
    for (ClassBytecodes compiled : classes) {
      byte[] bytes = compiled.bytecodes();
      ready.add(new ClassFile(compiled.name(), points ? InterruptWeaver.weave(bytes) : bytes));
    }
    return ready;
  }
}
