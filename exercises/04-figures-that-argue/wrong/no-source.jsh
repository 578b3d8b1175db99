// ex4-figure
var both = transport.copy().addColumns(smooth);
var figure = Chart.line(both, "fiscal_year", "emission_kt_co2", smooth.name()).title("運輸の CO₂");
