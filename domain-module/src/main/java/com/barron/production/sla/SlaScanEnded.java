package com.barron.production.sla;

import java.time.Duration;

/** A node has looked for due clocks. @param took how long that was, alarms included */
public record SlaScanEnded(int clocks, Duration took) {}
