package org.ishizue.runtime.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import org.ishizue.runtime.display.MimeBundle;

/** Writes and reads {@link Report} frames: one byte for the type, then the fields in their order. */
public final class ReportCodec {
  private ReportCodec() {}

  public static void write(Report report, DataOutputStream out) throws IOException {
    if (report instanceof Report.Hello hello) {
      out.writeByte(1);
      out.writeLong(hello.processId());
      Fields.writeText(out, hello.javaVersion());
    } else if (report instanceof Report.Done done) {
      out.writeByte(2);
      out.writeInt(done.id());
      Fields.writeTextList(out, done.lost());
    } else if (report instanceof Report.Refused refused) {
      out.writeByte(3);
      out.writeInt(refused.id());
      Fields.writeText(out, refused.reason());
    } else if (report instanceof Report.Returned returned) {
      out.writeByte(4);
      out.writeInt(returned.id());
      MimeBundle shown = returned.shown();
      out.writeBoolean(shown != null);
      if (shown != null) {
        Fields.writeBundle(out, shown);
      }
    } else if (report instanceof Report.Threw threw) {
      out.writeByte(5);
      out.writeInt(threw.id());
      Fields.writeThrown(out, threw.thrown());
    } else if (report instanceof Report.Text text) {
      out.writeByte(6);
      out.writeInt(text.id());
      Fields.writeOptionalText(out, text.text());
    } else if (report instanceof Report.Printed printed) {
      out.writeByte(7);
      out.writeInt(printed.cell());
      out.writeBoolean(printed.error());
      Fields.writeText(out, printed.text());
    } else if (report instanceof Report.Displayed displayed) {
      out.writeByte(8);
      out.writeInt(displayed.cell());
      Fields.writeBundle(out, displayed.bundle());
      Fields.writeOptionalText(out, displayed.displayId());
      out.writeBoolean(displayed.update());
    } else if (report instanceof Report.Cleared cleared) {
      out.writeByte(9);
      out.writeInt(cleared.cell());
      out.writeBoolean(cleared.untilNext());
    } else if (report instanceof Report.InputWanted wanted) {
      out.writeByte(10);
      out.writeInt(wanted.inputId());
      out.writeInt(wanted.cell());
      Fields.writeText(out, wanted.prompt());
      out.writeBoolean(wanted.password());
    } else if (report instanceof Report.Comm comm) {
      out.writeByte(11);
      out.writeInt(comm.cell());
      Fields.writeText(out, comm.kind().name());
      Fields.writeText(out, comm.commId());
      Fields.writeText(out, comm.target());
      Fields.writeText(out, comm.dataJson());
    } else {
      writeOfCallbacks(report, out);
    }
  }

  private static void writeOfCallbacks(Report report, DataOutputStream out) throws IOException {
    if (report instanceof Report.Began began) {
      out.writeByte(12);
      out.writeInt(began.id());
    } else if (report instanceof Report.Ended ended) {
      out.writeByte(13);
      out.writeInt(ended.id());
    } else if (report instanceof Report.Explain explain) {
      out.writeByte(14);
      out.writeInt(explain.askId());
      Fields.writeThrown(out, explain.thrown());
    } else if (report instanceof Report.Failed failed) {
      out.writeByte(15);
      out.writeInt(failed.cell());
      Fields.writeError(out, failed.error());
    } else if (report instanceof Report.Evaluate evaluate) {
      out.writeByte(16);
      out.writeInt(evaluate.askId());
      out.writeInt(evaluate.cell());
      Fields.writeText(out, evaluate.code());
    }
  }

  /**
   * Reads one frame.
   *
   * @throws IOException if it is no report
   */
  public static Report read(byte[] frame) throws IOException {
    DataInputStream in = Fields.open(frame);
    int type = in.readUnsignedByte();
    return switch (type) {
      case 1 -> new Report.Hello(in.readLong(), Fields.readText(in));
      case 2 -> new Report.Done(in.readInt(), Fields.readTextList(in));
      case 3 -> new Report.Refused(in.readInt(), Fields.readText(in));
      case 4 -> new Report.Returned(in.readInt(), in.readBoolean() ? Fields.readBundle(in) : null);
      case 5 -> new Report.Threw(in.readInt(), Fields.readThrown(in, 0));
      case 6 -> new Report.Text(in.readInt(), Fields.readOptionalText(in));
      case 7 -> new Report.Printed(in.readInt(), in.readBoolean(), Fields.readText(in));
      case 8 ->
        new Report.Displayed(
            in.readInt(), Fields.readBundle(in), Fields.readOptionalText(in), in.readBoolean());
      case 9 -> new Report.Cleared(in.readInt(), in.readBoolean());
      case 10 ->
        new Report.InputWanted(in.readInt(), in.readInt(), Fields.readText(in), in.readBoolean());
      case 11 ->
        new Report.Comm(
            in.readInt(),
            Fields.readEnum(in, CommKind.class),
            Fields.readText(in),
            Fields.readText(in),
            Fields.readText(in));
      case 12 -> new Report.Began(in.readInt());
      case 13 -> new Report.Ended(in.readInt());
      case 14 -> new Report.Explain(in.readInt(), Fields.readThrown(in, 0));
      case 15 -> new Report.Failed(in.readInt(), Fields.readError(in));
      case 16 -> new Report.Evaluate(in.readInt(), in.readInt(), Fields.readText(in));
      default -> throw new StreamCorruptedException("No such report: " + type);
    };
  }
}
