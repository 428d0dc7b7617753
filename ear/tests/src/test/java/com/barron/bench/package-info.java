/**
 * Measurements that people run by hand; no part of the build. May use provider, rig, and the CPU
 * times of load.
 */
package com.barron.bench;
