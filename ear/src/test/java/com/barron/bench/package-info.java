/** Measurements that people run by hand; no part of the build. May use provider. */
package com.barron.bench;
