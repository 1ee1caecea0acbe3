export default definePageConfig({ navigationBarTitleText: '微党课', enableShareAppMessage: true })
