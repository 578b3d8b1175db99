// ex15-again
double location = fit.distribution().location();
double scale = fit.distribution().scale();
return Simulation.run(5_000, 15, random -> damageMillionYen(random.gumbel(location, scale))).mean();
