/** The file in DATA_DIR that tells how to sign in the first time. It goes when a password has been chosen. */
export const firstSignIn = 'first-sign-in.txt'
