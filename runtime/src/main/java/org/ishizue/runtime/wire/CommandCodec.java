package org.ishizue.runtime.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.runtime.display.ErrorText;

/** Writes and reads {@link Command} frames: one byte for the type, then the fields in their order. */
public final class CommandCodec {
  private CommandCodec() {}

  public static void write(Command command, DataOutputStream out) throws IOException {
    if (command instanceof Command.Load load) {
      out.writeByte(1);
      out.writeInt(load.id());
      writeClasses(out, load.classes());
    } else if (command instanceof Command.Redefine redefine) {
      out.writeByte(2);
      out.writeInt(redefine.id());
      writeClasses(out, redefine.classes());
    } else if (command instanceof Command.AddToClassPath add) {
      out.writeByte(3);
      out.writeInt(add.id());
      Fields.writeText(out, add.path());
    } else if (command instanceof Command.Invoke invoke) {
      out.writeByte(4);
      out.writeInt(invoke.id());
      out.writeInt(invoke.cell());
      Fields.writeText(out, invoke.className());
      Fields.writeText(out, invoke.methodName());
      out.writeBoolean(invoke.show());
    } else if (command instanceof Command.ReadField read) {
      out.writeByte(5);
      out.writeInt(read.id());
      Fields.writeText(out, read.className());
      Fields.writeText(out, read.fieldName());
      out.writeInt(read.maxLength());
    } else if (command instanceof Command.Interrupt interrupt) {
      out.writeByte(6);
      out.writeInt(interrupt.invokeId());
      out.writeBoolean(interrupt.force());
    } else if (command instanceof Command.Input input) {
      out.writeByte(7);
      out.writeInt(input.inputId());
      Fields.writeText(out, input.kind().name());
      Fields.writeText(out, input.line());
    } else if (command instanceof Command.Comm comm) {
      out.writeByte(8);
      out.writeInt(comm.cell());
      Fields.writeText(out, comm.kind().name());
      Fields.writeText(out, comm.commId());
      Fields.writeText(out, comm.target());
      Fields.writeText(out, comm.dataJson());
    } else if (command instanceof Command.Explained explained) {
      out.writeByte(9);
      out.writeInt(explained.askId());
      Fields.writeError(out, explained.error());
    } else if (command instanceof Command.Evaluated evaluated) {
      out.writeByte(10);
      out.writeInt(evaluated.askId());
      out.writeInt(evaluated.cell());
      ErrorText error = evaluated.error();
      out.writeBoolean(error != null);
      if (error != null) {
        Fields.writeError(out, error);
      }
      Fields.writeTextList(out, evaluated.addedToClassPath());
    }
  }

  /**
   * Reads one frame.
   *
   * @throws IOException if it is no command
   */
  public static Command read(byte[] frame) throws IOException {
    DataInputStream in = Fields.open(frame);
    int type = in.readUnsignedByte();
    return switch (type) {
      case 1 -> new Command.Load(in.readInt(), readClasses(in));
      case 2 -> new Command.Redefine(in.readInt(), readClasses(in));
      case 3 -> new Command.AddToClassPath(in.readInt(), Fields.readText(in));
      case 4 ->
        new Command.Invoke(
            in.readInt(), in.readInt(), Fields.readText(in), Fields.readText(in), in.readBoolean());
      case 5 ->
        new Command.ReadField(in.readInt(), Fields.readText(in), Fields.readText(in), in.readInt());
      case 6 -> new Command.Interrupt(in.readInt(), in.readBoolean());
      case 7 ->
        new Command.Input(
            in.readInt(), Fields.readEnum(in, Command.InputKind.class), Fields.readText(in));
      case 8 ->
        new Command.Comm(
            in.readInt(),
            Fields.readEnum(in, CommKind.class),
            Fields.readText(in),
            Fields.readText(in),
            Fields.readText(in));
      case 9 -> new Command.Explained(in.readInt(), Fields.readError(in));
      case 10 ->
        new Command.Evaluated(
            in.readInt(),
            in.readInt(),
            in.readBoolean() ? Fields.readError(in) : null,
            Fields.readTextList(in));
      default -> throw new StreamCorruptedException("No such command: " + type);
    };
  }

  private static void writeClasses(DataOutputStream out, List<Command.ClassFile> classes)
      throws IOException {
    out.writeInt(classes.size());
    for (Command.ClassFile classFile : classes) {
      Fields.writeText(out, classFile.name());
      Fields.writeBytes(out, classFile.bytes());
    }
  }

  private static List<Command.ClassFile> readClasses(DataInputStream in) throws IOException {
    int count = Fields.readCount(in, in.available() / 8);
    List<Command.ClassFile> classes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      classes.add(new Command.ClassFile(Fields.readText(in), Fields.readBytes(in)));
    }
    return classes;
  }
}
