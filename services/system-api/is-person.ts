/** Whether a user id is one that people have (Debian policy 9.2.2): those below are the system's own, nobody is 65534. */
export const isPerson = (uid: number): boolean => uid >= 1000 && uid <= 60_000;
