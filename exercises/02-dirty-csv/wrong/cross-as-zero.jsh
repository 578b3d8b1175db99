// ex2-clean
import java.text.Normalizer;
var date = StringColumn.create("date");
var rain = DoubleColumn.create("rain_mm");
for (String line : text.lines().skip(3).toList()) {
    String[] cells = line.split(",");
    date.append(cells[0]);
    if (cells[1].equals("－")) {
        rain.append(0.0);
    } else if (cells[1].equals("×")) {
        rain.append(0.0);
    } else {
        rain.append(Integer.parseInt(Normalizer.normalize(cells[1], Normalizer.Form.NFKC)) / 10.0);
    }
}
var clean = Table.create("clean", date, rain);
