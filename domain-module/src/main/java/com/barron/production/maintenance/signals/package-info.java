/**
 * Machines speak: their signals are taken in once each, wait until a state has lasted, and become a
 * ticket or a part of one. May use what maintenance may.
 */
package com.barron.production.maintenance.signals;
