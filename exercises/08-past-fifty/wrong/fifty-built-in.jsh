// ex8-method
int old = 0;
for (int year : builtFiscalYears) {
    if (year < march - 50) {
        old++;
    }
}
return 100.0 * old / builtFiscalYears.length;
