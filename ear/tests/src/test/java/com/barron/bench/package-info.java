/** Measurements that people run by hand; no part of the build. May use provider and rig. */
package com.barron.bench;
