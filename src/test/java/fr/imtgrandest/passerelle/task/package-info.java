@NullMarked
package fr.imtgrandest.passerelle.task;

import org.jspecify.annotations.NullMarked;
