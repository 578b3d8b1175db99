// ex5-moved
double movedMt = 507 - 94;
double toBuildingsPct = 100.0 * (261 + 192) / 507;
