// ex8-method
int old = 0;
for (int year : builtFiscalYears) {
    if (year <= march - age) {
        old++;
    }
}
return 100.0 * old / builtFiscalYears.length;
