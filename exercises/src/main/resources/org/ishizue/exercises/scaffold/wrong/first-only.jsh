// ex@NUMBER@-mean
double meanM = stages.doubleColumn("stage_m").get(0);
