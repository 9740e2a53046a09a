int phy_rate(double *rate);
