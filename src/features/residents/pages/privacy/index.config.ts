export default definePageConfig({ navigationBarTitleText: '隐私，我说了算' })
