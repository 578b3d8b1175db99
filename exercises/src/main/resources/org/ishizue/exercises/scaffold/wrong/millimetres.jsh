// ex@NUMBER@-mean
double meanM = stages.doubleColumn("stage_m").mean() * 1000;
