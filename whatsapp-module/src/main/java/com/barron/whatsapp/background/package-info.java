/**
 * Work in the background: tasks that run at an interval, workers on the server's threads, and
 * transactions of their own. Depends on nothing of ours.
 */
package com.barron.whatsapp.background;
