@NullMarked
package fr.imtgrandest.passerelle.task.persistence;

import org.jspecify.annotations.NullMarked;
