/** What the Tasklist receives over HTTP, where it differs from what the engine would send. */
@NullMarked
package fr.imtgrandest.passerelle.task.web;

import org.jspecify.annotations.NullMarked;
