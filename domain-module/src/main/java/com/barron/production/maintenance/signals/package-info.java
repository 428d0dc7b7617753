/**
 * Signals of machines: each is accepted once; a state that has lasted long enough opens a ticket or
 * is noted on the open one. May use what maintenance may.
 */
package com.barron.production.maintenance.signals;
