// ex5-moved
double movedMt = 507 - 94;
double toBuildingsPct = 100.0 * ((426 - 340) + (261 - 80) + (192 - 55)) / 413;
