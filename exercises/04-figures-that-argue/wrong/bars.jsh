// ex4-figure
var both = transport.copy().addColumns(smooth);
var figure = Chart.bar(both, "fiscal_year", "emission_kt_co2", smooth.name()).title("運輸の CO₂").source("NIES");
