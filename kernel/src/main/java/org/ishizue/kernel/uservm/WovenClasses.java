package org.ishizue.kernel.uservm;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.ishizue.runtime.wire.Command.ClassFile;

/** Compiled classes with interrupt points, ready to travel. */
public final class WovenClasses {
  private WovenClasses() {}

  public static List<ClassFile> of(ClassBytecodes[] classes) {
    List<ClassFile> woven = new ArrayList<>(classes.length);
    for (ClassBytecodes compiled : classes) {
      woven.add(new ClassFile(compiled.name(), InterruptWeaver.weave(compiled.bytecodes())));
    }
    return woven;
  }
}
