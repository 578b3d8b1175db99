// ex2-read
var text = new String(Files.readAllBytes(file), java.nio.charset.Charset.forName("MS932"));
var station = text.substring(text.indexOf(",") + 1, text.indexOf("\n")).strip();

// ex2-clean
var clean = Table.create("clean", StringColumn.create("date"), DoubleColumn.create("rain_mm"), StringColumn.create("remark"));
for (String line : text.split("\\R")) {
    if (line.startsWith("2024-")) {
        var row = clean.appendRow();
        row.setString("date", line.substring(0, 10));
        String value = line.substring(11).replace("３０５", "305");
        row.setString("remark", value);
        if (value.equals("－")) {
            row.setDouble("rain_mm", 0);
        } else if (!value.equals("×")) {
            row.setDouble("rain_mm", Double.parseDouble(value) / 10);
        }
    }
}
clean = clean.sortDescendingOn("rain_mm");

// ex2-mean
double sum = 0;
int days = 0;
for (double value : clean.doubleColumn("rain_mm")) {
    if (!Double.isNaN(value)) {
        sum += value;
        days++;
    }
}
double meanMm = sum / days;
