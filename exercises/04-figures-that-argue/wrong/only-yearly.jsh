// ex4-figure
var both = transport.copy().addColumns(smooth);
var figure = Chart.line(both, "fiscal_year", "emission_kt_co2").title("運輸の CO₂").source("NIES");
