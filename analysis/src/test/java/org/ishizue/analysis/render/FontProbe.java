package org.ishizue.analysis.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishizue.analysis.Chart;
import org.ishizue.analysis.draw.BundledFont;
import org.ishizue.runtime.display.MimeBundle;
import org.knowm.xchart.XYChartBuilder;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Says, in a VM of its own, which fonts there are and which characters come out as boxes. */
final class FontProbe {
  private static final String TEXT = "礎 CO₂ m³ ㎥①㈱髙～―－降水量年度Ⅲ±σ";

  /** No font has a character for it, so that it looks as every missing one does. */
  private static final String MISSING = "\uE7A3";

  private FontProbe() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String[] families =
        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT);
    // the logical ones are always there
    out.println("fonts: "
        + Stream.of(families)
            .filter(name -> !name.matches("Dialog|DialogInput|Monospaced|SansSerif|Serif"))
            .toList());
    int[] box = drawn(MISSING);
    out.println("boxes: "
        + TEXT.codePoints()
            .mapToObj(Character::toString)
            .filter(one -> !one.isBlank() && Arrays.equals(drawn(one), box))
            .collect(Collectors.joining()));
    Table table = Table.create(DoubleColumn.create("x", 1, 2), DoubleColumn.create("y", 1, 2));
    MimeBundle chart = new ChartRenderer().render(Chart.line(table, "x", "y").title(TEXT));
    var own = new XYChartBuilder().width(300).height(200).title(TEXT).build();
    own.addSeries("礎", new double[] {1, 2}, new double[] {3, 4});
    MimeBundle xchart = new XChartRenderer().render(own);
    out.println("drawn:"
        + (chart.data().containsKey(MimeBundle.PNG) ? " chart" : "")
        + (xchart.data().containsKey(MimeBundle.PNG) ? " xchart" : ""));
  }

  private static int[] drawn(String text) {
    BufferedImage image = new BufferedImage(48, 48, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    Font font = BundledFont.size(30);
    g.setFont(font);
    g.setColor(Color.WHITE);
    g.drawString(text, 6, 36);
    g.dispose();
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }
}
